package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Compute;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;

/**
 * SQL warehouses, also by their older name. They run as soon as they are created or started.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/warehouses">SQL warehouses API</a>
 */
public final class WarehousesResource {
    private WarehousesResource() {}

    static void register(Router<Call> router) {
        for (String key : List.of("warehouses", "endpoints")) {
            String path = "/api/2.0/sql/" + key;
            router.add("GET", path, call -> list(call, key))
                    .add("POST", path, WarehousesResource::create)
                    .add("GET", path + "/{id}", call -> Json.ok(existing(call)))
                    .add("POST", path + "/{id}/edit", WarehousesResource::edit)
                    .add("POST", path + "/{id}/start", call -> state(call, "RUNNING"))
                    .add("POST", path + "/{id}/stop", call -> state(call, "STOPPED"))
                    .add("DELETE", path + "/{id}", WarehousesResource::delete);
        }
    }

    private static HttpAnswer list(Call call, String key) {
        return Json.ok(
                Page.of(call, key, List.copyOf(call.workspace().warehouses().all())));
    }

    private static HttpAnswer create(Call call) {
        ObjectNode body = call.json();
        String name = Json.text(body, "name", "");
        requireEntitlement(call);
        requireFreeName(call.workspace().warehouses(), name, "");
        String id = add(call.workspace(), body, call.caller());
        call.changed(Change.Kind.WAREHOUSE_CREATED, id, Tags.comment(name, Tags.ofWarehouse(body)));
        return Json.ok(Json.object().put("id", id));
    }

    private static void requireEntitlement(Call call) {
        if (!call.workspace().directory().isAdmin(call.caller())
                && !call.caller().entitlements().contains("databricks-sql-access")) {
            throw Problem.denied("This API is disabled for users without the databricks-sql-access entitlement.");
        }
    }

    private static void requireFreeName(Compute warehouses, String name, String ownId) {
        if (name.isBlank() || name.length() >= 100) {
            throw Problem.invalid("Warehouse name must have 1 to 99 characters.");
        }
        if (warehouses.all().stream()
                .anyMatch(other -> name.equals(Json.text(other, "name")) && !ownId.equals(Json.text(other, "id")))) {
            throw Problem.invalid("SQL warehouse with name `" + name + "` already exists");
        }
    }

    /** Adds a running warehouse and makes the principal its owner. */
    public static String add(WorkspaceState workspace, ObjectNode wanted, Principal creator) {
        String id = Random.hex(16);
        String path = "/sql/1.0/warehouses/" + id;
        ObjectNode warehouse = defaults();
        warehouse.setAll(wanted);
        warehouse
                .put("id", id)
                .put("state", "RUNNING")
                .put("creator_name", creator.name())
                .put("creator_id", creator.id())
                .put("jdbc_url", "jdbc:databricks://127.0.0.1:443/default;transportMode=http;ssl=1;httpPath=" + path);
        warehouse
                .putObject("odbc_params")
                .put("hostname", "127.0.0.1")
                .put("path", path)
                .put("port", 443)
                .put("protocol", "https");
        warehouse.putObject("health").put("status", "HEALTHY");
        workspace.warehouses().put(id, warehouse);
        workspace.acl("warehouses/" + id).grant(Acl.Grantee.of(creator), "IS_OWNER");
        return id;
    }

    private static ObjectNode defaults() {
        return Json.object()
                .put("cluster_size", "X-Small")
                .put("min_num_clusters", 1)
                .put("max_num_clusters", 1)
                .put("auto_stop_mins", 120)
                .put("warehouse_type", "PRO")
                .put("enable_photon", true)
                .put("num_clusters", 1)
                .put("num_active_sessions", 0);
    }

    private static HttpAnswer edit(Call call) {
        ObjectNode warehouse = existing(call);
        ObjectNode changes = call.json();
        changes.remove(List.of("id", "state", "creator_name", "creator_id"));
        requireFreeName(
                call.workspace().warehouses(),
                Json.text(changes, "name", Json.text(warehouse, "name", "")),
                call.path("id"));
        warehouse.setAll(changes);
        changed(call, Change.Kind.WAREHOUSE_UPDATED, warehouse);
        return Json.ok(Json.object());
    }

    private static HttpAnswer state(Call call, String state) {
        ObjectNode warehouse = existing(call);
        warehouse.put("state", state).put("num_clusters", state.equals("RUNNING") ? 1 : 0);
        changed(call, Change.Kind.WAREHOUSE_UPDATED, warehouse);
        return Json.ok(Json.object());
    }

    private static HttpAnswer delete(Call call) {
        ObjectNode warehouse = existing(call);
        call.workspace().warehouses().remove(call.path("id"));
        call.workspace().forgetAcl("warehouses/" + call.path("id"));
        changed(call, Change.Kind.WAREHOUSE_DELETED, warehouse);
        return Json.ok(Json.object());
    }

    private static ObjectNode existing(Call call) {
        ObjectNode warehouse = call.workspace().warehouses().get(call.path("id"));
        if (warehouse == null) {
            throw Problem.absent("SQL warehouse " + call.path("id") + " does not exist.");
        }
        return warehouse;
    }

    private static void changed(Call call, Change.Kind kind, ObjectNode warehouse) {
        call.changed(
                kind, call.path("id"), Tags.comment(Json.text(warehouse, "name", ""), Tags.ofWarehouse(warehouse)));
    }
}
