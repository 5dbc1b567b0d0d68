package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.workspace.AddressRules;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.out.Workspaces;

/** What changes the register of workspaces. */
final class AdministeringWorkspaces {
    private final Workspaces workspaces;
    private final AddressRules addresses;

    AdministeringWorkspaces(Workspaces workspaces, AddressRules addresses) {
        this.workspaces = workspaces;
        this.addresses = addresses;
    }

    Workspace register(Mandate mandate, RegisterWorkspace.Command command) {
        return workspaces.register(new Workspace(
                command.name(), addresses.admit(command.url()), command.credential(), command.labels(), 0));
    }

    Workspace update(Mandate mandate, UpdateWorkspace.Command command) {
        Workspace stored = workspaces
                .find(command.name())
                .orElseThrow(() ->
                        new Failure.NotFound(Missing.WORKSPACE, command.name().value()));
        if (stored.version() != command.version()) {
            throw new Failure.Stale("workspace");
        }
        return workspaces.update(stored.with(
                command.url() == null ? stored.url() : addresses.admit(command.url()),
                command.credential() == null ? stored.credential() : command.credential(),
                command.labels() == null ? stored.labels() : command.labels()));
    }

    Nothing forget(Mandate mandate, ForgetWorkspace.Command command) {
        workspaces.forget(command.name());
        return Nothing.NOTHING;
    }
}
