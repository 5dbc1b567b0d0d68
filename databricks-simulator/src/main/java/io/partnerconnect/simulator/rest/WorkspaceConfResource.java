package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Settings;
import java.util.Map;

/**
 * The workspace's configuration, a flat map of strings.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/workspaceconf">Workspace configuration API</a>
 */
final class WorkspaceConfResource {
    private static final String PATH = "/api/2.0/workspace-conf";

    private WorkspaceConfResource() {}

    static void register(Router<Call> router) {
        router.add("GET", PATH, WorkspaceConfResource::get).add("PATCH", PATH, WorkspaceConfResource::set);
    }

    private static HttpAnswer get(Call call) {
        call.onlyForAdmins();
        String keys = call.query("keys");
        if (keys == null || keys.isBlank()) {
            throw Problem.invalid("keys is required.");
        }
        ObjectNode body = Json.object();
        for (String key : keys.split(",", -1)) {
            body.put(key.strip(), call.workspace().settings().get(key.strip()));
        }
        return Json.ok(body);
    }

    private static HttpAnswer set(Call call) {
        call.onlyForAdmins();
        for (Map.Entry<String, JsonNode> entry : call.json().properties()) {
            String value = entry.getValue().isNull() ? null : entry.getValue().asText();
            if (entry.getKey().equals(Settings.MAX_TOKEN_LIFETIME) && value != null) {
                requireDays(value);
            }
            call.workspace().settings().set(entry.getKey(), value);
            call.changed(Change.Kind.CONFIGURATION_CHANGED, entry.getKey(), value);
        }
        return HttpAnswer.empty(204);
    }

    private static void requireDays(String value) {
        if (!value.matches("\\d{1,3}") || Integer.parseInt(value) > Settings.PLATFORM_LIFETIME_DAYS) {
            throw Problem.invalid(Settings.MAX_TOKEN_LIFETIME + " must be between 0 and 730.");
        }
    }
}
