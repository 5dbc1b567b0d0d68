package io.partnerconnect.app.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.support.Api;
import io.partnerconnect.domain.model.access.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** An operation as the API document declares it. */
record Declared(String id, String method, String path, String type, Set<Role> roles, String reach) {
    private static final Set<String> HIDDEN_OUTSIDE = Set.of(
            "part-of-workspace",
            "workspace",
            "connection",
            "operation",
            "campaign",
            "finding",
            "policy",
            "event",
            "approval");

    /** Every operation of the document the service answers with. */
    static List<Declared> all() throws IOException {
        List<Declared> all = new ArrayList<>();
        document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(each -> {
                    if (each.getValue().has("operationId")) {
                        all.add(of(path.getKey(), each.getKey(), each.getValue()));
                    }
                }));
        return all;
    }

    static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(Api.as("viewer").request().get("/openapi?format=json").asString());
    }

    private static Declared of(String path, String method, JsonNode operation) {
        Set<Role> roles = new HashSet<>();
        operation.path("x-required-roles").forEach(role -> roles.add(Role.of(role.asText())));
        String type = operation.at("/requestBody/content").has("application/x-ndjson")
                ? "application/x-ndjson"
                : "application/json";
        return new Declared(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                type,
                roles,
                operation.path("x-reach").asText());
    }

    boolean isFor(Role role) {
        return roles.stream().anyMatch(role::includes);
    }

    /** By a name that is a workspace's, or by the id of something that is about one. */
    boolean isHiddenOutside() {
        return HIDDEN_OUTSIDE.contains(reach);
    }

    boolean isForTheWholeOnly() {
        return Set.of("organisation", "partner").contains(reach);
    }

    /** A row of the table in the documents. */
    String row() {
        String asked = roles.stream().map(Role::text).sorted().collect(Collectors.joining(", "));
        return "| `" + path + "` " + method + " | " + asked + " | " + reach + " |";
    }

    String in(Garden garden) {
        return garden.fill(path, reach.equals("connection") ? "operation" : reach) + garden.query(id);
    }
}
