package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;
import java.util.Locale;

/**
 * Clusters. Deleting only terminates; a new cluster is pending until it is looked at; an unknown one is a bad request.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/clusters">Clusters API</a>
 */
public final class ClustersResource {
    private ClustersResource() {}

    static void register(Router<Call> router) {
        for (String version : List.of("2.0", "2.1")) {
            String path = "/api/" + version + "/clusters/";
            router.add("GET", path + "list", ClustersResource::list)
                    .add("GET", path + "get", ClustersResource::get)
                    .add("POST", path + "create", ClustersResource::create)
                    .add("POST", path + "edit", ClustersResource::edit)
                    .add("POST", path + "start", call -> state(call, "PENDING", Change.Kind.CLUSTER_UPDATED))
                    .add("POST", path + "restart", call -> state(call, "RESTARTING", Change.Kind.CLUSTER_UPDATED))
                    .add("POST", path + "delete", call -> state(call, "TERMINATED", Change.Kind.CLUSTER_TERMINATED))
                    .add("POST", path + "permanent-delete", ClustersResource::remove);
        }
    }

    private static HttpAnswer list(Call call) {
        String states = call.query("filter_by.cluster_states");
        List<ObjectNode> clusters = call.workspace().clusters().all().stream()
                .filter(cluster ->
                        states == null || List.of(states.split(",", -1)).contains(Json.text(cluster, "state")))
                .toList();
        return Json.ok(Page.of(call, "clusters", clusters));
    }

    private static HttpAnswer get(Call call) {
        String id = call.query("cluster_id");
        ObjectNode cluster = existing(call, id == null ? "" : id);
        if (List.of("PENDING", "RESTARTING").contains(Json.text(cluster, "state", ""))) {
            cluster.put("state", "RUNNING");
        }
        return Json.ok(cluster);
    }

    private static HttpAnswer create(Call call) {
        if (!call.workspace().directory().isAdmin(call.caller())
                && !call.caller().entitlements().contains("allow-cluster-create")) {
            throw Problem.denied("You are not authorized to create clusters. Please contact your administrator.");
        }
        ObjectNode body = call.json();
        if (Json.text(body, "spark_version", "").isBlank()) {
            throw Problem.invalid("Missing required field: spark_version");
        }
        if (Json.text(body, "node_type_id", Json.text(body, "instance_pool_id", ""))
                .isBlank()) {
            throw Problem.invalid("Missing required field: node_type_id");
        }
        String id = add(call.workspace(), body, call.caller());
        call.changed(
                Change.Kind.CLUSTER_CREATED,
                id,
                Tags.comment(Json.text(body, "cluster_name", ""), Tags.ofCluster(body)));
        return Json.ok(Json.object().put("cluster_id", id));
    }

    /** Adds a pending cluster that the principal manages. */
    public static String add(WorkspaceState workspace, ObjectNode wanted, Principal creator) {
        String id = String.format(
                Locale.ROOT, "%04d-%06d-%s", 101 + Random.upTo(28), 100_000 + Random.upTo(59_999), Random.letters(8));
        ObjectNode cluster = Json.object()
                .put("cluster_name", "")
                .put("spark_version", "16.4.x-scala2.12")
                .put("autotermination_minutes", 120);
        cluster.setAll(wanted);
        cluster.put("cluster_id", id)
                .put("state", "PENDING")
                .put("creator_user_name", creator.name())
                .put("start_time", workspace.now().toEpochMilli());
        workspace.clusters().put(id, cluster);
        workspace.acl("clusters/" + id).grant(Acl.Grantee.of(creator), "CAN_MANAGE");
        return id;
    }

    private static HttpAnswer edit(Call call) {
        ObjectNode changes = call.json();
        ObjectNode cluster = named(call);
        changes.remove(List.of("cluster_id", "state", "creator_user_name", "start_time"));
        cluster.setAll(changes);
        changed(call, Change.Kind.CLUSTER_UPDATED, cluster);
        return Json.ok(Json.object());
    }

    private static HttpAnswer state(Call call, String state, Change.Kind kind) {
        ObjectNode cluster = named(call);
        String before = Json.text(cluster, "state", "");
        if ((state.equals("PENDING") && !before.equals("TERMINATED"))
                || (state.equals("RESTARTING") && !before.equals("RUNNING"))) {
            throw new Problem(400, "INVALID_STATE", "Cluster is in unexpected state " + before + ".");
        }
        cluster.put("state", state);
        changed(call, kind, cluster);
        return Json.ok(Json.object());
    }

    private static HttpAnswer remove(Call call) {
        ObjectNode cluster = named(call);
        String id = Json.text(cluster, "cluster_id", "");
        call.workspace().clusters().remove(id);
        call.workspace().forgetAcl("clusters/" + id);
        changed(call, Change.Kind.CLUSTER_DELETED, cluster);
        return Json.ok(Json.object());
    }

    private static ObjectNode named(Call call) {
        return existing(call, Json.text(call.json(), "cluster_id", ""));
    }

    private static ObjectNode existing(Call call, String id) {
        ObjectNode cluster = call.workspace().clusters().get(id);
        if (cluster == null) {
            throw Problem.invalid("Cluster " + id + " does not exist");
        }
        return cluster;
    }

    private static void changed(Call call, Change.Kind kind, ObjectNode cluster) {
        call.changed(
                kind,
                Json.text(cluster, "cluster_id", ""),
                Tags.comment(Json.text(cluster, "cluster_name", ""), Tags.ofCluster(cluster)));
    }
}
