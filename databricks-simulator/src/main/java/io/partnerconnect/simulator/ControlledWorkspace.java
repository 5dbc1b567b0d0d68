package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.rest.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Arranging and reading one workspace through the control API. */
final class ControlledWorkspace {
    private ControlledWorkspace() {}

    static void register(Router<ControlCall> router, String one) {
        router.add(
                        "GET",
                        one + "/principals",
                        call -> ControlJson.list("principals", call.workspace().principals(), ControlJson::principal))
                .add("POST", one + "/principals", ControlledWorkspace::addPrincipal)
                .add("DELETE", one + "/principals/{id}", ControlledWorkspace::removePrincipal)
                .add("GET", one + "/users", ControlledWorkspace::users)
                .add("POST", one + "/users", ControlledWorkspace::addUser)
                .add("PATCH", one + "/users/{email}", ControlledWorkspace::activateUser)
                .add("DELETE", one + "/users/{email}", ControlledWorkspace::removeUser)
                .add(
                        "GET",
                        one + "/tokens",
                        call -> ControlJson.list("tokens", call.workspace().tokens(), ControlJson::token))
                .add("POST", one + "/tokens", ControlledWorkspace::addToken)
                .add("POST", one + "/token-use", ControlledWorkspace::grantTokenUse)
                .add("POST", one + "/groups", ControlledWorkspace::join)
                .add(
                        "GET",
                        one + "/warehouses",
                        call -> ControlJson.list("warehouses", call.workspace().warehouses(), ControlJson::resource))
                .add(
                        "POST",
                        one + "/warehouses",
                        call -> Json.answer(
                                201, ControlJson.resource(call.workspace().addWarehouse(call.text("name")))))
                .add(
                        "GET",
                        one + "/clusters",
                        call -> ControlJson.list("clusters", call.workspace().clusters(), ControlJson::resource))
                .add(
                        "POST",
                        one + "/clusters",
                        call -> Json.answer(
                                201, ControlJson.resource(call.workspace().addCluster(call.text("name")))))
                .add("POST", one + "/catalogs", ControlledWorkspace::addCatalog)
                .add("POST", one + "/secret-scopes", ControlledWorkspace::addSecretScope)
                .add("PATCH", one + "/switches", ControlledWorkspace::switches)
                .add(
                        "GET",
                        one + "/requests",
                        call -> ControlJson.list("requests", call.workspace().requests(), ControlJson::request))
                .add(
                        "GET",
                        one + "/changes",
                        call -> ControlJson.list("changes", call.workspace().changes(), ControlJson::change))
                .add("DELETE", one + "/journal", ControlledWorkspace::clearJournal);
    }

    private static HttpAnswer addPrincipal(ControlCall call) {
        String[] entitlements = StreamSupport.stream(
                        call.json().path("entitlements").spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
        return Json.answer(
                201, ControlJson.principal(call.workspace().addPrincipal(call.text("displayName"), entitlements)));
    }

    private static HttpAnswer removePrincipal(ControlCall call) {
        call.workspace().removePrincipal(call.principal(call.variables().getOrDefault("id", "")));
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer users(ControlCall call) {
        ObjectNode body = Json.object();
        call.workspace().users().forEach(body.putArray("users")::add);
        return Json.ok(body);
    }

    private static HttpAnswer addUser(ControlCall call) {
        call.workspace().addUser(call.text("userName"));
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer activateUser(ControlCall call) {
        call.workspace().activateUser(email(call), call.json().path("active").asBoolean());
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer removeUser(ControlCall call) {
        call.workspace().removeUser(email(call));
        return HttpAnswer.empty(204);
    }

    private static String email(ControlCall call) {
        return call.variables().getOrDefault("email", "");
    }

    private static HttpAnswer addToken(ControlCall call) {
        ObjectNode body = call.json();
        String lastUsed = Json.text(body, "lastUsedDay");
        AddedToken added = call.workspace()
                .addToken(
                        call.principal(call.text("scimId")),
                        Json.text(body, "comment", ""),
                        body.has("lifetimeSeconds") ? seconds(body, "lifetimeSeconds") : null,
                        seconds(body, "createdAgoSeconds"),
                        lastUsed == null ? null : LocalDate.parse(lastUsed));
        return Json.answer(201, ControlJson.token(added.token()).put("value", added.value()));
    }

    private static Duration seconds(ObjectNode body, String field) {
        return Duration.ofSeconds(body.path(field).asLong());
    }

    private static HttpAnswer grantTokenUse(ControlCall call) {
        call.workspace().grantTokenUse(call.text("applicationId"));
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer join(ControlCall call) {
        String id = call.workspace().join(call.principal(call.text("scimId")), call.text("name"));
        return Json.answer(201, Json.object().put("id", id));
    }

    private static HttpAnswer addCatalog(ControlCall call) {
        call.workspace().addCatalog(call.text("name"));
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer addSecretScope(ControlCall call) {
        call.workspace().addSecretScope(call.text("name"));
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer clearJournal(ControlCall call) {
        call.workspace().clearJournal();
        return HttpAnswer.empty(204);
    }

    private static HttpAnswer switches(ControlCall call) {
        for (Map.Entry<String, JsonNode> entry : call.json().properties()) {
            set(call.workspace(), entry.getKey(), entry.getValue());
        }
        return HttpAnswer.empty(204);
    }

    private static void set(SimulatedWorkspace workspace, String name, JsonNode value) {
        switch (name) {
            case "tokensEnabled" -> workspace.tokensEnabled(value.asBoolean());
            case "onBehalfOfEnabled" -> workspace.onBehalfOfEnabled(value.asBoolean());
            case "maxTokenLifetimeDays" -> workspace.maxTokenLifetimeDays(value.isNull() ? null : value.asInt());
            case "adminIsAdmin" -> workspace.adminIsAdmin(value.asBoolean());
            case "revokeIdleTokens" -> workspace.revokeIdleTokens(value.asBoolean());
            case "adminCredentialValid" -> credential(workspace, value.asBoolean());
            case "visibleAfterMillis" -> workspace.eventualConsistency(Duration.ofMillis(value.asLong()));
            case "flappingForMillis" -> workspace.eventualConsistency(Duration.ofMillis(value.asLong()), true);
            case "latencyMillis" -> workspace.latency(Duration.ofMillis(value.asLong()));
            default -> throw new IllegalArgumentException("there is no switch " + name);
        }
    }

    private static void credential(SimulatedWorkspace workspace, boolean valid) {
        if (valid) {
            workspace.renewAdminCredential();
        } else {
            workspace.expireAdminCredential();
        }
    }
}
