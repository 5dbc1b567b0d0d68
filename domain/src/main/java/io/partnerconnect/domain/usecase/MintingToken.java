package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.List;

/** Mints a token, marked so that it can be found when the answer is lost. */
final class MintingToken implements Doing<MintToken.Command, MintedToken> {
    private final BrowseWorkspaces workspaces;
    private final WorkspaceTokens tokens;
    private final Markers markers;

    MintingToken(BrowseWorkspaces workspaces, WorkspaceTokens tokens, Markers markers) {
        this.workspaces = workspaces;
        this.tokens = tokens;
        this.markers = markers;
    }

    @Override
    public MintedToken carryOut(Mandate mandate, MintToken.Command command) {
        Workspace workspace = workspaces.get(command.workspace());
        String comment = markers.markerOf(mandate.operation()).behind(command.comment());
        return tokens.mint(workspace, command.principal(), new MintOrder(comment, command.lifetime(), List.of()));
    }
}
