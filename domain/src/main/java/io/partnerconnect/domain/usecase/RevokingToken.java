package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.RevokeToken;
import io.partnerconnect.domain.port.out.WorkspaceTokens;

/** Revokes a token and sees that it is gone. */
final class RevokingToken implements Doing<RevokeToken.Command, Deletion> {
    private final BrowseWorkspaces workspaces;
    private final WorkspaceTokens tokens;
    private final Confirmation confirmation;

    RevokingToken(BrowseWorkspaces workspaces, WorkspaceTokens tokens, Confirmation confirmation) {
        this.workspaces = workspaces;
        this.tokens = tokens;
        this.confirmation = confirmation;
    }

    @Override
    public Deletion carryOut(Mandate mandate, RevokeToken.Command command) {
        Workspace workspace = workspaces.get(command.workspace());
        TokenId token = command.token();
        if (tokens.find(workspace, token).isEmpty()) {
            throw new Failure.NotFound(Missing.TOKEN, token.value());
        }
        Deletion deletion = tokens.revoke(workspace, token);
        confirmation.untilGone(
                "The token " + token.value(),
                () -> tokens.find(workspace, token).isEmpty());
        return deletion;
    }
}
