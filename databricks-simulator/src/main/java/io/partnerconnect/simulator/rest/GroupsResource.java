package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.Random;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups by SCIM, with the built-in {@code admins} and {@code users}. Members are principals; groups do not nest.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/groups">Groups API</a>
 */
final class GroupsResource {
    private GroupsResource() {}

    static void register(Router<Call> router) {
        String path = "/api/2.0/preview/scim/v2/Groups";
        router.add("GET", path, GroupsResource::list)
                .add("POST", path, GroupsResource::create)
                .add("GET", path + "/{id}", GroupsResource::get)
                .add("PATCH", path + "/{id}", GroupsResource::patch)
                .add("DELETE", path + "/{id}", GroupsResource::delete);
    }

    private static HttpAnswer list(Call call) {
        call.onlyForAdmins();
        Directory directory = call.workspace().directory();
        return ScimList.of(call, directory.groups().seen(), group -> PrincipalJson.render(group, directory));
    }

    private static HttpAnswer create(Call call) {
        call.onlyForAdmins();
        ObjectNode body = call.json();
        Directory directory = call.workspace().directory();
        String name = Json.text(body, "displayName", "");
        if (name.isBlank()) {
            throw Problem.invalid("displayName is required.");
        }
        if (directory.groupNamed(name).isPresent()) {
            throw new Problem(409, "RESOURCE_ALREADY_EXISTS", "Group with name " + name + " already exists.");
        }
        Group group = new Group(Random.number(), name);
        ScimValues.ids(body.path("members")).forEach(group::add);
        group.entitle(ScimValues.entitlements(ScimValues.strings(body.path("entitlements"))));
        directory.groups().create(group.id(), group);
        changed(call, Change.Kind.GROUP_CREATED, group);
        return ScimList.one(call, 201, PrincipalJson.render(group, directory));
    }

    private static HttpAnswer get(Call call) {
        return ScimList.one(
                call, 200, PrincipalJson.render(existing(call), call.workspace().directory()));
    }

    private static HttpAnswer patch(Call call) {
        Group group = existing(call);
        List<ScimPatch.Operation> operations = ScimPatch.operations(call.json());
        operations.forEach(operation -> apply(operation, group));
        changed(call, Change.Kind.GROUP_UPDATED, group);
        return ScimList.scim(200, Json.object());
    }

    private static void apply(ScimPatch.Operation operation, Group group) {
        switch (operation.attribute()) {
            case "displayName" -> group.rename(ScimValues.single(operation.value()));
            case "externalId" -> group.externalId(ScimValues.single(operation.value()));
            case "entitlements" -> group.entitle(ScimValues.entitlements(operation.applyTo(group.entitlements())));
            case "members" -> members(operation, group);
            default -> throw Problem.invalid("Attribute " + operation.attribute() + " cannot be changed.");
        }
    }

    private static void members(ScimPatch.Operation operation, Group group) {
        Set<String> before = group.members().stream().map(String::valueOf).collect(Collectors.toSet());
        Set<String> after = operation.applyTo(before);
        group.members().clear();
        ScimValues.numbers(after).forEach(group::add);
    }

    private static HttpAnswer delete(Call call) {
        Group group = existing(call);
        if (group.isBuiltIn()) {
            throw Problem.invalid("Group " + group.displayName() + " cannot be deleted.");
        }
        call.workspace().directory().groups().delete(group.id());
        changed(call, Change.Kind.GROUP_DELETED, group);
        return HttpAnswer.empty(204);
    }

    private static Group existing(Call call) {
        call.onlyForAdmins();
        Group group = call.workspace().directory().seenGroup(call.path("id"));
        if (group == null) {
            throw Problem.absent("Group with id " + call.path("id") + " is not found");
        }
        return group;
    }

    private static void changed(Call call, Change.Kind kind, Group group) {
        call.changed(kind, Long.toString(group.id()), group.displayName());
    }
}
