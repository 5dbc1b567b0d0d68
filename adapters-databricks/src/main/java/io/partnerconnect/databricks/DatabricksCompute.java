package io.partnerconnect.databricks;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** SQL warehouses and clusters, as they are listed. */
@Singleton
final class DatabricksCompute implements WorkspaceCompute {
    private final ComputeList list;

    DatabricksCompute(Clients clients, Attempts attempts) {
        this.list = new ComputeList(clients.compute(), attempts);
    }

    @Override
    public List<ComputeResource> warehouses(Workspace workspace, Set<String> names) {
        return named(workspace, Compute.SQL_WAREHOUSE, names);
    }

    @Override
    public List<ComputeResource> clusters(Workspace workspace, Set<String> names) {
        return named(workspace, Compute.CLUSTER, names);
    }

    private List<ComputeResource> named(Workspace workspace, Compute kind, Set<String> names) {
        return list.of(workspace, kind, item -> names.stream().anyMatch(item::isNamed));
    }
}
