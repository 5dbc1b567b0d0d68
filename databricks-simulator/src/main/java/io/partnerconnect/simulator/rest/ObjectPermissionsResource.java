package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Permissions on warehouses, clusters and jobs.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/permissions">Permissions API</a>
 */
final class ObjectPermissionsResource {
    private static final String OWNER = "IS_OWNER";

    private ObjectPermissionsResource() {}

    static void register(Router<Call> router) {
        register(router, "/api/2.0/permissions/sql/warehouses/{id}");
        register(router, "/api/2.0/permissions/{type}/{id}");
    }

    private static void register(Router<Call> router, String path) {
        router.add("GET", path, call -> Json.ok(render(call)))
                .add("PATCH", path, ObjectPermissionsResource::merge)
                .add("PUT", path, ObjectPermissionsResource::replace)
                .add(
                        "GET",
                        path + "/permissionLevels",
                        call -> Json.ok(AclJson.levels(existing(call).levels())));
    }

    private static ObjectNode render(Call call) {
        ObjectType type = existing(call);
        AclJson entries = new AclJson(call.workspace().directory());
        acl(call, type).levels().forEach(entries::direct);
        entries.inherited(Acl.Grantee.group(Group.ADMINS), "CAN_MANAGE", type.objectId(""));
        ObjectNode body =
                Json.object().put("object_id", type.objectId(call.path("id"))).put("object_type", type.label());
        body.set("access_control_list", entries.array());
        return body;
    }

    private static HttpAnswer merge(Call call) {
        ObjectType type = managed(call);
        Acl acl = acl(call, type);
        Map<Acl.Grantee, String> merged = new LinkedHashMap<>(acl.levels());
        Map<Acl.Grantee, String> changes = requested(call, type);
        if (changes.containsValue(OWNER)) {
            merged.values().removeIf(OWNER::equals);
        }
        merged.putAll(changes);
        requireOneOwner(type, merged);
        acl.replace(merged);
        return changed(call, type, AclJson.comment("PATCH", changes));
    }

    private static HttpAnswer replace(Call call) {
        ObjectType type = managed(call);
        Map<Acl.Grantee, String> all = requested(call, type);
        if (type == ObjectType.WAREHOUSES && !all.containsValue(OWNER)) {
            all.put(Acl.Grantee.of(call.caller()), OWNER);
        }
        requireOneOwner(type, all);
        acl(call, type).replace(all);
        return changed(call, type, AclJson.comment("PUT", all));
    }

    private static HttpAnswer changed(Call call, ObjectType type, String how) {
        call.changed(Change.Kind.PERMISSIONS_CHANGED, type.key(call.path("id")), how);
        return Json.ok(render(call));
    }

    private static Map<Acl.Grantee, String> requested(Call call, ObjectType type) {
        return AclJson.read(call.json(), call.workspace().directory(), type.levels());
    }

    private static void requireOneOwner(ObjectType type, Map<Acl.Grantee, String> acl) {
        List<Acl.Grantee> owners = acl.entrySet().stream()
                .filter(entry -> entry.getValue().equals(OWNER))
                .map(Map.Entry::getKey)
                .toList();
        if (type.hasOwner() && owners.size() != 1) {
            String kind = type == ObjectType.JOBS ? "job" : "warehouse";
            throw Problem.invalid("The " + kind + " must have exactly one owner.");
        }
        if (owners.stream().anyMatch(owner -> owner.type() == Acl.Type.GROUP)) {
            throw Problem.invalid("A group cannot be an owner.");
        }
    }

    private static ObjectType managed(Call call) {
        ObjectType type = existing(call);
        WorkspaceState workspace = call.workspace();
        boolean manages = acl(call, type)
                .gives(
                        call.caller(),
                        Set.of(OWNER, "CAN_MANAGE"),
                        group -> workspace.directory().isMember(call.caller(), group));
        if (!manages && !workspace.directory().isAdmin(call.caller())) {
            throw Problem.denied(call.caller().name() + " does not have CAN_MANAGE permissions on "
                    + type.objectId(call.path("id")) + ".");
        }
        return type;
    }

    private static ObjectType existing(Call call) {
        String segment = call.path("type");
        ObjectType type = ObjectType.of(segment.isEmpty() ? "sql/warehouses" : segment);
        if (!type.exists(call.workspace(), call.path("id"))) {
            throw Problem.absent(type.objectId(call.path("id")) + " does not exist.");
        }
        return type;
    }

    private static Acl acl(Call call, ObjectType type) {
        return call.workspace().acl(type.key(call.path("id")));
    }
}
