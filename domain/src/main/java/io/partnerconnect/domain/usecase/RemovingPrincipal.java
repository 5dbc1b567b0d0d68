package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.List;

/** Deletes a service principal, and sees that it and its tokens are gone. The tile keeps its check mark, so that is recorded first. */
final class RemovingPrincipal implements Doing<RemovePrincipal.Command, RemovePrincipal.Removed> {
    private final BrowseWorkspaces workspaces;
    private final RecordingConnections records;
    private final WorkspacePrincipals principals;
    private final PrincipalTokens tokens;
    private final Confirmation confirmation;

    RemovingPrincipal(
            BrowseWorkspaces workspaces,
            RecordingConnections records,
            WorkspacePrincipals principals,
            PrincipalTokens tokens,
            Confirmation confirmation) {
        this.workspaces = workspaces;
        this.records = records;
        this.principals = principals;
        this.tokens = tokens;
        this.confirmation = confirmation;
    }

    @Override
    public RemovePrincipal.Removed carryOut(Mandate mandate, RemovePrincipal.Command command) {
        Workspace workspace = workspaces.get(command.workspace());
        ApplicationId id = command.principal();
        ServicePrincipal principal = principals
                .find(workspace, id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
        List<TokenId> owned = tokens.idsOf(workspace, principal);
        records.keepMark(mandate.actor(), workspace.name(), principal);
        principals.delete(workspace, principal.id());
        confirmation.untilGone(
                "The service principal " + id,
                () -> principals.find(workspace, id).isEmpty()
                        && tokens.idsOf(workspace, principal).isEmpty());
        return new RemovePrincipal.Removed(principal, owned);
    }
}
