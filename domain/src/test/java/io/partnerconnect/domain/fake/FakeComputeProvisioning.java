package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class FakeComputeProvisioning implements ComputeProvisioning {
    private final FakeDatabricks databricks;

    FakeComputeProvisioning(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public ComputeResource create(Workspace workspace, Compute kind, String name, Marker mark) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have been made.");
            requireFreeName(fake, kind, name);
            ComputeResource made = new ComputeResource(kind, "%016x".formatted(fake.nextNumber()), name, "RUNNING");
            fake.compute.add(made);
            fake.computeMarks.put(made.id(), mark.toString());
            fake.answers.deliver("it may have been made.");
            return made;
        }
    }

    /** Two clusters can have the same name, two warehouses cannot. */
    private static void requireFreeName(FakeWorkspace fake, Compute kind, String name) {
        if (kind == Compute.SQL_WAREHOUSE
                && fake.compute.stream()
                        .anyMatch(there -> there.kind() == kind && there.name().equals(name))) {
            throw fake.answers.refused(Refusal.REQUEST_REFUSED);
        }
    }

    @Override
    public List<ComputeResource> marked(Workspace workspace, Compute kind, String name, Marker mark) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.compute.stream()
                    .filter(resource ->
                            resource.kind() == kind && resource.name().equals(name))
                    .filter(resource -> mark.toString().equals(fake.computeMarks.get(resource.id())))
                    .toList();
        }
    }

    @Override
    public boolean exists(Workspace workspace, Compute kind, String id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.compute.stream().anyMatch(resource -> is(resource, kind, id));
        }
    }

    @Override
    public void grant(Workspace workspace, Compute kind, String id, ApplicationId principal) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have been granted.");
            fake.require(principal);
            if (fake.compute.stream().noneMatch(resource -> is(resource, kind, id))) {
                throw new Failure.NotFound(Missing.COMPUTE, id);
            }
            fake.computeUsers.computeIfAbsent(id, missing -> new HashSet<>()).add(principal);
            fake.answers.deliver("it may have been granted.");
        }
    }

    @Override
    public Optional<Set<ApplicationId>> users(Workspace workspace, Compute kind, String id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            fake.admitTo(id);
            return fake.compute.stream()
                    .filter(resource -> is(resource, kind, id))
                    .findFirst()
                    .map(resource -> fake.usersOf(resource.id()));
        }
    }

    @Override
    public Deletion remove(Workspace workspace, Compute kind, String id) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("it may have been deleted.");
            boolean removed = fake.compute.removeIf(resource -> is(resource, kind, id));
            fake.answers.deliver("it may have been deleted.");
            return removed ? Deletion.DELETED : Deletion.ALREADY_GONE;
        }
    }

    private static boolean is(ComputeResource resource, Compute kind, String id) {
        return resource.kind() == kind && resource.id().equals(id);
    }
}
