package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.Principal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Principals and groups as SCIM resources. Fields without a value are absent. */
final class PrincipalJson {
    private PrincipalJson() {}

    static ObjectNode render(Principal principal, Directory directory) {
        ObjectNode resource = Json.object();
        resource.putArray("schemas")
                .add("urn:ietf:params:scim:schemas:core:2.0:"
                        + (principal.isServicePrincipal() ? "ServicePrincipal" : "User"));
        resource.put("id", Long.toString(principal.id()));
        if (principal.isServicePrincipal()) {
            resource.put("applicationId", principal.name());
        } else {
            user(principal, resource);
        }
        putIfPresent(resource, "displayName", principal.displayName());
        putIfPresent(resource, "externalId", principal.externalId());
        resource.put("active", principal.active());
        values(resource, "entitlements", principal.entitlements());
        values(resource, "roles", principal.roles());
        ArrayNode groups = resource.putArray("groups");
        directory.groupsOf(principal).forEach(group -> groups.add(reference(group)));
        return resource;
    }

    private static void user(Principal principal, ObjectNode resource) {
        resource.put("userName", principal.name());
        resource.putArray("emails")
                .addObject()
                .put("value", principal.name())
                .put("type", "work")
                .put("primary", true);
    }

    static ObjectNode render(Group group, Directory directory) {
        ObjectNode resource = Json.object();
        resource.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Group");
        resource.put("id", Long.toString(group.id())).put("displayName", group.displayName());
        putIfPresent(resource, "externalId", group.externalId());
        values(resource, "entitlements", group.entitlements());
        ArrayNode members = resource.putArray("members");
        directory.principals().values().stream()
                .filter(principal -> group.has(principal.id()))
                .forEach(principal -> members.add(member(principal)));
        resource.putObject("meta").put("resourceType", group.isBuiltIn() ? "WorkspaceGroup" : "Group");
        return resource;
    }

    private static ObjectNode reference(Group group) {
        return Json.object()
                .put("display", group.displayName())
                .put("type", "direct")
                .put("value", Long.toString(group.id()))
                .put("$ref", "Groups/" + group.id());
    }

    private static ObjectNode member(Principal principal) {
        String kind = principal.isServicePrincipal() ? "ServicePrincipals/" : "Users/";
        ObjectNode member = Json.object();
        putIfPresent(member, "display", principal.displayName());
        return member.put("value", Long.toString(principal.id())).put("$ref", kind + principal.id());
    }

    private static void putIfPresent(ObjectNode resource, String field, @Nullable String value) {
        if (value != null) {
            resource.put(field, value);
        }
    }

    private static void values(ObjectNode resource, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = resource.putArray(field);
            values.stream().sorted().forEach(value -> array.addObject().put("value", value));
        }
    }
}
