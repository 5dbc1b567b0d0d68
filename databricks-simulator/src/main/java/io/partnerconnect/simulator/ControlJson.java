package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import io.partnerconnect.simulator.rest.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the control API tells. */
final class ControlJson {
    private ControlJson() {}

    static <T> HttpAnswer list(String key, List<T> elements, Function<T, ObjectNode> render) {
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray(key);
        elements.forEach(element -> array.add(render.apply(element)));
        return Json.ok(body);
    }

    static ObjectNode workspace(SimulatedWorkspace workspace) {
        return Json.object()
                .put("name", workspace.name())
                .put("url", workspace.url().toString())
                .put("workspaceId", workspace.workspaceId())
                .put("adminToken", workspace.adminToken())
                .put("adminClientId", workspace.adminClientId())
                .put("adminClientSecret", workspace.adminClientSecret());
    }

    static ObjectNode principal(SimulatedPrincipal principal) {
        ObjectNode node = Json.object()
                .put("scimId", principal.scimId())
                .put("applicationId", principal.applicationId())
                .put("displayName", principal.displayName())
                .put("active", principal.active());
        ArrayNode entitlements = node.putArray("entitlements");
        principal.entitlements().stream().sorted().forEach(entitlements::add);
        return node;
    }

    static ObjectNode token(SimulatedToken token) {
        return Json.object()
                .put("tokenId", token.tokenId())
                .put("ownerId", token.ownerId())
                .put("comment", token.comment())
                .put("createdAt", token.createdAt().toString())
                .put("expiresAt", text(token.expiresAt()))
                .put("lastUsedDay", text(token.lastUsedDay()));
    }

    static ObjectNode resource(SimulatedResource resource) {
        return Json.object()
                .put("id", resource.id())
                .put("name", resource.name())
                .put("state", resource.state());
    }

    static ObjectNode request(ReceivedRequest request) {
        return Json.object()
                .put("sequence", request.sequence())
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("status", request.status())
                .put("changedState", request.changedState())
                .put("userAgent", request.userAgent())
                .put("authorization", request.authorization().name());
    }

    static ObjectNode change(Change change) {
        return Json.object()
                .put("request", change.request())
                .put("at", change.at().toString())
                .put("kind", change.kind().name())
                .put("id", change.id())
                .put("comment", change.comment())
                .put("cascade", change.cascade());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
