package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.RegisterWorkspace;
import io.partnerconnect.domain.port.in.UpdateWorkspace;
import io.partnerconnect.domain.port.out.Workspaces;

/** What changes the register of workspaces. */
final class AdministeringWorkspaces {
    private final Workspaces workspaces;
    private final Premises premises;

    AdministeringWorkspaces(Workspaces workspaces, Premises premises) {
        this.workspaces = workspaces;
        this.premises = premises;
    }

    Workspace register(Mandate mandate, RegisterWorkspace.Command command) {
        return workspaces.register(
                new Workspace(command.name(), admitted(command.address()), command.credential(), command.labels(), 0));
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
                address(stored.address(), command),
                command.credential() == null ? stored.credential() : command.credential(),
                command.labels() == null ? stored.labels() : command.labels()));
    }

    /** Looked at again only when it changes: what is registered can lose its admission without getting in the way of other changes. */
    private WorkspaceAddress address(WorkspaceAddress stored, UpdateWorkspace.Command command) {
        return command.url() == null && command.privateRanges() == null
                ? stored
                : admitted(new WorkspaceAddress(
                        command.url() == null ? stored.url() : command.url(),
                        command.privateRanges() == null ? stored.privateRanges() : command.privateRanges()));
    }

    private WorkspaceAddress admitted(WorkspaceAddress address) {
        premises.admit(address.url(), address.privateRanges());
        return address;
    }

    Nothing forget(Mandate mandate, ForgetWorkspace.Command command) {
        workspaces.forget(command.name());
        return Nothing.NOTHING;
    }
}
