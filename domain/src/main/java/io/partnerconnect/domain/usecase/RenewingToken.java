package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.List;

/** A token mints its successor: it is one of the same holder, marked in its comment. */
final class RenewingToken implements Renewal {
    private static final TokenComment COMMENT = new TokenComment("partner-connect-admin itself");

    private final WorkspaceTokens tokens;
    private final Markers markers;
    private final Confirmation confirmation;

    RenewingToken(WorkspaceTokens tokens, Markers markers, Confirmation confirmation) {
        this.tokens = tokens;
        this.markers = markers;
        this.confirmation = confirmation;
    }

    /** A token's id is the hash of its value. */
    @Override
    public String idOfOld(Ground ground) {
        TokenId id = TokenId.ofPasted(ground.old().value());
        if (tokens.find(ground.workspace(), id).isEmpty()) {
            throw new Failure.Conflict(
                    Clash.CREDENTIAL_NOT_ROTATABLE,
                    "Workspace " + ground.workspace().name().value() + " does not show the token of credential "
                            + ground.held().name().value() + ", so that it could not be revoked afterwards.");
        }
        return id.value();
    }

    @Override
    public Action making() {
        return Action.MINT_TOKEN;
    }

    /** A person's user name is no application id. */
    @Override
    public AuditSubject holder(Ground ground) {
        try {
            ApplicationId principal = ApplicationId.parse(ground.holder().userName());
            return AuditSubject.of(ground.workspace().name(), principal);
        } catch (Failure.Invalid person) {
            return AuditSubject.of(ground.workspace().name());
        }
    }

    @Override
    public Made make(Ground ground, OperationId part, TokenLifetime lifetime) {
        MintOrder order = new MintOrder(markers.markerOf(part).behind(COMMENT), lifetime, List.of());
        MintedToken minted = tokens.mintAs(ground.workspace(), ground.old().value(), order);
        return new Made(
                minted.token().id().value(), minted.secret(), minted.token().expiresAt());
    }

    @Override
    public TokenSecret bearer(Ground ground, Made made) {
        return made.value();
    }

    @Override
    public Action revoking() {
        return Action.REVOKE_TOKEN;
    }

    @Override
    public AuditSubject subject(Workspace workspace, SealedCredential held, String id) {
        return AuditSubject.of(workspace.name(), new TokenId(id));
    }

    @Override
    public void revoke(Workspace workspace, SealedCredential held, String id) {
        TokenId token = new TokenId(id);
        tokens.revoke(workspace, token);
        confirmation.untilGone(
                "The token " + id, () -> tokens.find(workspace, token).isEmpty());
    }
}
