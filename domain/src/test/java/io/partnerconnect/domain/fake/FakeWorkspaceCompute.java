package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import java.util.List;
import java.util.Set;

final class FakeWorkspaceCompute implements WorkspaceCompute {
    private final FakeDatabricks databricks;

    FakeWorkspaceCompute(FakeDatabricks databricks) {
        this.databricks = databricks;
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
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.answers.admit();
            return fake.compute.stream()
                    .filter(resource -> resource.kind() == kind && names.contains(resource.name()))
                    .toList();
        }
    }
}
