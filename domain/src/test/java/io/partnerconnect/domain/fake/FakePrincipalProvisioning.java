package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

final class FakePrincipalProvisioning implements PrincipalProvisioning {
    private final FakeDatabricks databricks;

    FakePrincipalProvisioning(FakeDatabricks databricks) {
        this.databricks = databricks;
    }

    @Override
    public ServicePrincipal create(Workspace workspace, PrincipalName name, Marker mark) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("a service principal may have been made.");
            ServicePrincipal made = new ServicePrincipal(
                    new ScimId(fake.nextNumber()),
                    new ApplicationId(new UUID(0x4000L, fake.nextNumber())),
                    name.value(),
                    true,
                    Set.of(),
                    Set.of());
            fake.principals.create(made.id(), made);
            fake.principalMarks.put(made.id(), mark.toString());
            fake.answers.deliver("a service principal may have been made.");
            return made;
        }
    }

    @Override
    public List<ServicePrincipal> marked(Workspace workspace, PrincipalName name, Marker mark) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admit();
            return fake.principals.shown().stream()
                    .filter(principal -> principal.displayName().equals(name.value()))
                    .filter(principal -> mark.toString().equals(fake.principalMarks.get(principal.id())))
                    .toList();
        }
    }

    @Override
    public void entitle(Workspace workspace, ScimId principal, Set<String> entitlements) {
        if (!entitlements.isEmpty()) {
            change(workspace, principal, before -> {
                Set<String> after = new HashSet<>(before.entitlements());
                after.addAll(entitlements);
                return with(before, before.active(), after);
            });
        }
    }

    @Override
    public void withdraw(Workspace workspace, ScimId principal, Set<String> entitlements) {
        if (!entitlements.isEmpty()) {
            change(workspace, principal, before -> {
                Set<String> after = new HashSet<>(before.entitlements());
                after.removeAll(entitlements);
                return with(before, before.active(), after);
            });
        }
    }

    @Override
    public void setActive(Workspace workspace, ScimId principal, boolean active) {
        change(workspace, principal, before -> with(before, active, before.entitlements()));
    }

    private void change(Workspace workspace, ScimId id, UnaryOperator<ServicePrincipal> change) {
        FakeWorkspace fake = databricks.workspace(workspace);
        synchronized (fake) {
            fake.admitChange("the service principal may have been changed.");
            ServicePrincipal before = fake.principals
                    .behind(id)
                    .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
            fake.principals.replace(id, change.apply(before));
            fake.answers.deliver("the service principal may have been changed.");
        }
    }

    private static ServicePrincipal with(ServicePrincipal before, boolean active, Set<String> entitlements) {
        return new ServicePrincipal(
                before.id(), before.applicationId(), before.displayName(), active, entitlements, before.groups());
    }
}
