package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.rest.PermissionsApi;
import io.partnerconnect.databricks.wire.ClusterId;
import io.partnerconnect.databricks.wire.ComputePage;
import io.partnerconnect.databricks.wire.CreateWarehouseRequest;
import io.partnerconnect.databricks.wire.PermissionsChange;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Makes and deletes SQL warehouses and clusters. The mark is a tag. */
@Singleton
final class DatabricksComputeProvisioning implements ComputeProvisioning {
    private static final String TAG = "partner-connect-admin";

    private final ComputeApi api;
    private final PermissionsApi permissions;
    private final Clusters clusters;
    private final Attempts attempts;
    private final ComputeList list;

    DatabricksComputeProvisioning(Clients clients, DatabricksSettings settings, Attempts attempts) {
        this.api = clients.compute();
        this.permissions = clients.permissions();
        this.clusters = new Clusters(settings.cluster());
        this.attempts = attempts;
        this.list = new ComputeList(clients.compute(), attempts);
    }

    @Override
    public ComputeResource create(Workspace workspace, Compute kind, String name, Marker mark) {
        try {
            return attempts.create(
                    workspace,
                    Call.of(
                            Family.OTHER,
                            request(workspace, kind, name, tag(mark)),
                            body -> Reading.of(ComputePage.Item.class)
                                    .read(body)
                                    .made(kind, name)),
                    "A SQL warehouse or cluster may have been made.");
        } catch (Trouble nothingThere) {
            throw Failures.refusedRequest(workspace, nothingThere);
        }
    }

    private Call.Request request(Workspace workspace, Compute kind, String name, String tag) {
        return switch (kind) {
            case SQL_WAREHOUSE -> {
                var warehouse = CreateWarehouseRequest.smallest(name, TAG, tag);
                yield (address, authorization) -> api.createWarehouse(address, authorization, warehouse);
            }
            case CLUSTER -> {
                var cluster = clusters.smallest(workspace.cloud(), name, TAG, tag);
                yield (address, authorization) -> api.createCluster(address, authorization, cluster);
            }
            case NONE -> throw none();
        };
    }

    /** The mark in the letters that every cloud takes in a tag: GCP wants at most 63 of {@code a-z0-9_-}. The MAC stands for the rest. */
    private static String tag(Marker mark) {
        return mark.operation() + "-" + mark.mac();
    }

    @Override
    public List<ComputeResource> marked(Workspace workspace, Compute kind, String name, Marker mark) {
        String tag = tag(mark);
        return list.of(workspace, kind, item -> item.isNamed(name) && tag.equals(item.tag(TAG)));
    }

    @Override
    public boolean exists(Workspace workspace, Compute kind, String id) {
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.OTHER,
                                (address, authorization) -> look(kind, address, authorization, id),
                                body -> Reading.of(ComputePage.Item.class)
                                        .read(body)
                                        .toDomain(kind)))
                .filter(found -> !found.state().equals("DELETED"))
                .isPresent();
    }

    private Response look(Compute kind, String address, String authorization, String id) {
        return switch (kind) {
            case SQL_WAREHOUSE -> api.warehouse(address, authorization, id);
            case CLUSTER -> api.cluster(address, authorization, id);
            case NONE -> throw none();
        };
    }

    @Override
    public void grant(Workspace workspace, Compute kind, String id, ApplicationId principal) {
        PermissionsChange change = PermissionsChange.of(principal.toString(), level(kind));
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.PERMISSIONS_WRITE,
                            (address, authorization) ->
                                    permissions.merge(address, authorization, type(kind), id, change),
                            Reading.nothing()),
                    "The use of it may have been granted.");
        } catch (Trouble oneOfBoth) {
            throw exists(workspace, kind, id)
                    ? new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString())
                    : new Failure.NotFound(Missing.COMPUTE, id);
        }
    }

    private static String type(Compute kind) {
        return switch (kind) {
            case SQL_WAREHOUSE -> "warehouses";
            case CLUSTER -> "clusters";
            case NONE -> throw none();
        };
    }

    private static String level(Compute kind) {
        return switch (kind) {
            case SQL_WAREHOUSE -> "CAN_USE";
            case CLUSTER -> "CAN_RESTART";
            case NONE -> throw none();
        };
    }

    @Override
    public Deletion remove(Workspace workspace, Compute kind, String id) {
        Call.Request request = (address, authorization) -> delete(kind, address, authorization, id);
        return attempts.delete(
                workspace, Call.of(Family.OTHER, request, Reading.nothing()), "It may have been deleted.");
    }

    private Response delete(Compute kind, String address, String authorization, String id) {
        return switch (kind) {
            case SQL_WAREHOUSE -> api.deleteWarehouse(address, authorization, id);
            case CLUSTER -> api.deleteClusterForGood(address, authorization, new ClusterId(id));
            case NONE -> throw none();
        };
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException("no kind of compute");
    }
}
