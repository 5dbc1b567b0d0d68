package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Principal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Access control lists on the wire. */
final class AclJson {
    private final Directory directory;
    private final ArrayNode entries = Json.array();

    AclJson(Directory directory) {
        this.directory = directory;
    }

    ArrayNode array() {
        return entries;
    }

    void direct(Acl.Grantee grantee, String level) {
        permission(grantee, level).put("inherited", false);
    }

    void inherited(Acl.Grantee grantee, String level, String from) {
        permission(grantee, level)
                .put("inherited", true)
                .putArray("inherited_from_object")
                .add(from);
    }

    private ObjectNode permission(Acl.Grantee grantee, String level) {
        ObjectNode entry = entries.addObject().put(grantee.type().field(), grantee.name());
        if (grantee.type() == Acl.Type.SERVICE_PRINCIPAL) {
            directory
                    .named(Principal.Kind.SERVICE_PRINCIPAL, grantee.name())
                    .map(Principal::displayName)
                    .ifPresent(displayName -> entry.put("display_name", displayName));
        }
        return entry.putArray("all_permissions").addObject().put("permission_level", level);
    }

    /** Reads a request; who is unknown or which level does not exist is refused. */
    static Map<Acl.Grantee, String> read(ObjectNode body, Directory directory, Collection<String> levels) {
        Map<Acl.Grantee, String> entries = new LinkedHashMap<>();
        for (JsonNode entry : body.path("access_control_list")) {
            Acl.Grantee grantee = grantee(entry);
            String level = Json.text(entry, "permission_level", "");
            if (!directory.exists(grantee)) {
                throw Problem.absent(
                        "Principal: " + grantee.type().label() + "(" + grantee.name() + ") does not exist");
            }
            if (!levels.contains(level)) {
                throw Problem.invalid("Permission level '" + level + "' is not one of " + levels + ".");
            }
            entries.put(grantee, level);
        }
        return entries;
    }

    private static Acl.Grantee grantee(JsonNode entry) {
        return Stream.of(Acl.Type.values())
                .filter(type -> entry.hasNonNull(type.field()))
                .map(type -> new Acl.Grantee(type, entry.path(type.field()).asText()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("An access control entry names nobody."));
    }

    /** What was changed, for the journal. */
    static String comment(String method, Map<Acl.Grantee, String> entries) {
        StringBuilder comment = new StringBuilder(method);
        entries.forEach((grantee, level) ->
                comment.append(' ').append(grantee.name()).append('=').append(level));
        return comment.toString();
    }

    static ObjectNode levels(Collection<String> levels) {
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("permission_levels");
        levels.forEach(
                level -> array.addObject().put("permission_level", level).put("description", "The level " + level));
        return body;
    }
}
