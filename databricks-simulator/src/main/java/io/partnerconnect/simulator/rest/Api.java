package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** The whole API of a workspace: who calls, whether it is too often, and what the resource answers. */
public final class Api {
    /** An answer, and the changes the request made. */
    public record Outcome(HttpAnswer answer, List<Change> changes) {}

    private static final Router<Call> OPEN = new Router<>();
    private static final Router<Call> CLOSED = new Router<>();

    static {
        OidcResource.register(OPEN);
        MeResource.register(CLOSED);
        ServicePrincipalsResource.register(CLOSED);
        TokenManagementResource.register(CLOSED);
        OwnTokensResource.register(CLOSED);
        TokenPermissionsResource.register(CLOSED);
        WorkspaceConfResource.register(CLOSED);
        WarehousesResource.register(CLOSED);
        ClustersResource.register(CLOSED);
        JobsResource.register(CLOSED);
        GroupsResource.register(CLOSED);
        UsersResource.register(CLOSED);
        SecretsResource.register(CLOSED);
        ObjectPermissionsResource.register(CLOSED);
        CatalogsResource.register(CLOSED);
        CatalogGrantsResource.register(CLOSED);
        SecretScopesResource.register(CLOSED);
    }

    private final WorkspaceState workspace;
    private final RateLimits limits;
    private final Function<String, OptionalLong> elsewhere;

    /** @param elsewhere finds the id of another workspace that knows a token */
    public Api(WorkspaceState workspace, RateLimits limits, Function<String, OptionalLong> elsewhere) {
        this.workspace = workspace;
        this.limits = limits;
        this.elsewhere = elsewhere;
    }

    public Outcome answer(long sequence, HttpRequest request, URI baseUrl) {
        Call call = new Call(sequence, request, workspace, baseUrl.toString());
        HttpAnswer answer;
        synchronized (workspace) {
            answer = answer(call);
        }
        HttpAnswer given = explained(call, answer)
                .with("Server", "databricks")
                .with("X-Request-Id", UUID.randomUUID().toString());
        return new Outcome(given, call.changes());
    }

    /** An unknown token may be that of another workspace, which is looked up without holding this one's monitor. */
    private HttpAnswer explained(Call call, HttpAnswer answer) {
        String token = call.unknownToken();
        OptionalLong owner = token == null ? OptionalLong.empty() : elsewhere.apply(token);
        return owner.isPresent() ? Authentication.foreign(owner.getAsLong()).standard() : answer;
    }

    private HttpAnswer answer(Call call) {
        String path = call.request().path();
        try {
            if (!path.startsWith("/api/")) {
                return routed(OPEN, call);
            }
            Authentication.identify(call);
            limits.admit(call.request(), call.now());
            return routed(CLOSED, call);
        } catch (RateLimits.Exceeded exceeded) {
            return exceeded.answer();
        } catch (Problem problem) {
            return path.contains("/scim/v2/") && !problem.isFromGateway() ? problem.scim() : problem.standard();
        } catch (RuntimeException bug) {
            // Whatever a client sends, it gets an answer; that the fault is the simulator's own is said in it.
            return new Problem(500, "INTERNAL_ERROR", "The simulator failed: " + bug).standard();
        }
    }

    private static HttpAnswer routed(Router<Call> router, Call call) {
        Router.Match<Call> match = router.find(call.request()).orElseThrow(() -> noSuchEndpoint(call.request()));
        call.matched(match.variables());
        return match.endpoint().answer(call);
    }

    private static Problem noSuchEndpoint(HttpRequest request) {
        String called = request.method() + " " + request.path().replaceFirst("^/api", "");
        return new Problem(404, "ENDPOINT_NOT_FOUND", "No API found for '" + called + "'");
    }
}
