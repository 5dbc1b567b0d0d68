package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.PermissionsApi;
import io.partnerconnect.databricks.wire.ComputePage;
import io.partnerconnect.databricks.wire.ObjectPermissions;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and deletes SQL warehouses and clusters. The mark is a tag. */
@Singleton
final class DatabricksComputeProvisioning implements ComputeProvisioning {
    private static final String TAG = "partner-connect-admin";

    private final Warehouses warehouses;
    private final Clusters clusters;
    private final PermissionsApi permissions;
    private final Attempts attempts;
    private final ComputeList list;

    DatabricksComputeProvisioning(Clients clients, DatabricksSettings settings, Attempts attempts) {
        this.warehouses = new Warehouses(clients.compute());
        this.clusters = new Clusters(clients.compute(), settings.cluster());
        this.permissions = clients.permissions();
        this.attempts = attempts;
        this.list = new ComputeList(clients.compute(), attempts);
    }

    private KindOfCompute of(Compute kind) {
        return switch (kind) {
            case SQL_WAREHOUSE -> warehouses;
            case CLUSTER -> clusters;
            case NONE -> throw new IllegalArgumentException("no kind of compute");
        };
    }

    @Override
    public ComputeResource create(Workspace workspace, Compute kind, String name, Marker mark) {
        try {
            return attempts.create(
                    workspace,
                    Call.of(
                            Family.OTHER,
                            of(kind).create(workspace.cloud(), name, TAG, tag(mark)),
                            body -> Reading.of(ComputePage.Item.class)
                                    .read(body)
                                    .made(kind, name)),
                    "A SQL warehouse or cluster may have been made.");
        } catch (Trouble nothingThere) {
            throw Failures.refusedRequest(workspace, nothingThere);
        }
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
                                of(kind).look(id),
                                body -> Reading.of(ComputePage.Item.class)
                                        .read(body)
                                        .toDomain(kind)))
                .filter(found -> !found.state().equals("DELETED"))
                .isPresent();
    }

    @Override
    public void grant(Workspace workspace, Compute kind, String id, ApplicationId principal) {
        PermissionsChange change = PermissionsChange.of(principal.toString(), of(kind).level());
        String type = of(kind).type();
        try {
            attempts.change(
                    workspace,
                    Call.of(
                            Family.PERMISSIONS_WRITE,
                            (address, authorization) -> permissions.merge(address, authorization, type, id, change),
                            Reading.nothing()),
                    "The use of it may have been granted.");
        } catch (Trouble oneOfBoth) {
            throw exists(workspace, kind, id)
                    ? new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString())
                    : new Failure.NotFound(Missing.COMPUTE, id);
        }
    }

    @Override
    public Optional<Set<ApplicationId>> users(Workspace workspace, Compute kind, String id) {
        String type = of(kind).type();
        return attempts.find(
                        workspace,
                        Call.of(
                                Family.PERMISSIONS_READ,
                                (address, authorization) -> permissions.of(address, authorization, type, id),
                                ObjectPermissions.class))
                .map(granted -> granted.holders(of(kind).sufficient()));
    }

    @Override
    public Deletion remove(Workspace workspace, Compute kind, String id) {
        return attempts.delete(
                workspace, Call.of(Family.OTHER, of(kind).delete(id), Reading.nothing()), "It may have been deleted.");
    }
}
