package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.rest.ApiFamily;
import io.partnerconnect.simulator.rest.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Faults and rate limits through the control API. */
final class ControlledFaults {
    private ControlledFaults() {}

    static void register(Router<ControlCall> router, String one) {
        router.add("POST", one + "/faults", ControlledFaults::add)
                .add("DELETE", one + "/faults", ControlledFaults::clear)
                .add("POST", one + "/rate-limits", ControlledFaults::limit)
                .add("DELETE", one + "/rate-limits", ControlledFaults::unlimit);
    }

    private static HttpAnswer add(ControlCall call) {
        ObjectNode body = call.json();
        call.workspace()
                .faults()
                .add(new FaultRule(
                        Json.text(body, "method", "*"),
                        Json.text(body, "path", "*"),
                        body.path("nth").asInt(1),
                        body.path("times").asInt(Integer.MAX_VALUE),
                        action(body.path("action"))));
        return HttpAnswer.empty(204);
    }

    private static FaultAction action(JsonNode node) {
        return switch (Json.text(node, "type", "")) {
            case "status" ->
                new FaultAction.Status(
                        node.path("code").asInt(503), Json.text(node, "body", ""), headers(node.path("headers")));
            case "delay" ->
                new FaultAction.Delay(Duration.ofMillis(node.path("millis").asLong()));
            case "slow-bytes" ->
                new FaultAction.SlowBytes(node.path("bytesPerSecond").asInt(10));
            case "reset-before" -> new FaultAction.ResetBefore();
            case "reset-after-effect" -> new FaultAction.ResetAfterEffect();
            case "answer-after-effect" ->
                new FaultAction.AnswerAfterEffect(node.path("status").asInt(503), Json.text(node, "body", ""));
            case "garbage" -> new FaultAction.Garbage();
            case "html-ok" -> new FaultAction.HtmlOk();
            case "redirect" ->
                new FaultAction.Redirect(
                        Json.text(node, "location", "/login.html?error=private-link-validation-error"));
            case "hang" -> new FaultAction.Hang();
            default -> throw new IllegalArgumentException("there is no such fault: " + node);
        };
    }

    private static Map<String, String> headers(JsonNode node) {
        Map<String, String> headers = new HashMap<>();
        node.properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
        return headers;
    }

    private static HttpAnswer clear(ControlCall call) {
        call.workspace().faults().clear();
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer limit(ControlCall call) {
        ObjectNode body = call.json();
        if (body.path("documented").asBoolean()) {
            call.workspace().documentedRateLimits();
        } else {
            call.workspace()
                    .rateLimit(
                            ApiFamily.valueOf(call.text("family")),
                            Integer.parseInt(call.text("permits")),
                            Duration.ofSeconds(body.path("perSeconds").asLong(1)),
                            body.path("withRetryAfter").asBoolean(true));
        }
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer unlimit(ControlCall call) {
        call.workspace().withoutRateLimits();
        return HttpAnswer.empty(204);
    }
}
