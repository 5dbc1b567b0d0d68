package io.partnerconnect.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.rest.Json;
import java.util.Map;

/** One request to the control API. */
record ControlCall(DatabricksSimulator simulator, HttpRequest request, Map<String, String> variables) {
    SimulatedWorkspace workspace() {
        return simulator.workspace(variables.getOrDefault("name", ""));
    }

    SimulatedPrincipal principal(String scimId) {
        return workspace().principals().stream()
                .filter(principal -> principal.scimId().equals(scimId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no principal " + scimId));
    }

    ObjectNode json() {
        return Json.parse(request.body());
    }

    String text(String field) {
        String value = Json.text(json(), field);
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
