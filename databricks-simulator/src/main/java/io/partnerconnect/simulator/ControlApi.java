package io.partnerconnect.simulator;

import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.HttpHandler;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.http.Reply;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.rest.Json;
import io.partnerconnect.simulator.rest.Problem;
import java.time.Duration;

/** The same over HTTP as {@link DatabricksSimulator} and {@link SimulatedWorkspace} offer in Java. */
final class ControlApi implements HttpHandler {
    private static final Router<ControlCall> ROUTES = routes();

    private final DatabricksSimulator simulator;

    ControlApi(DatabricksSimulator simulator) {
        this.simulator = simulator;
    }

    private static Router<ControlCall> routes() {
        String one = "/control/workspaces/{name}";
        Router<ControlCall> router = new Router<ControlCall>()
                .add("GET", "/control/workspaces", ControlApi::workspaces)
                .add("POST", "/control/workspaces", ControlApi::addWorkspace)
                .add("GET", one, call -> Json.ok(ControlJson.workspace(call.workspace())))
                .add("GET", "/control/clock", ControlApi::time)
                .add("POST", "/control/clock", ControlApi::advance);
        ControlledWorkspace.register(router, one);
        ControlledFaults.register(router, one);
        return router;
    }

    @Override
    public Reply handle(HttpRequest request) {
        return new Reply.Send(answer(request));
    }

    private HttpAnswer answer(HttpRequest request) {
        try {
            Router.Match<ControlCall> match = ROUTES.find(request)
                    .orElseThrow(() -> new Problem(
                            404, "ENDPOINT_NOT_FOUND", "no such control: " + request.method() + " " + request.path()));
            return match.endpoint().answer(new ControlCall(simulator, request, match.variables()));
        } catch (Problem problem) {
            return problem.standard();
        } catch (IllegalArgumentException e) {
            return new Problem(400, "INVALID_PARAMETER_VALUE", String.valueOf(e.getMessage())).standard();
        }
    }

    private static HttpAnswer workspaces(ControlCall call) {
        return ControlJson.list("workspaces", call.simulator().workspaces(), ControlJson::workspace);
    }

    private static HttpAnswer addWorkspace(ControlCall call) {
        return Json.answer(201, ControlJson.workspace(call.simulator().addWorkspace(call.text("name"))));
    }

    private static HttpAnswer time(ControlCall call) {
        return Json.ok(Json.object().put("now", call.simulator().clock().now().toString()));
    }

    private static HttpAnswer advance(ControlCall call) {
        call.simulator().clock().advance(Duration.ofSeconds(Long.parseLong(call.text("advanceSeconds"))));
        return time(call);
    }
}
