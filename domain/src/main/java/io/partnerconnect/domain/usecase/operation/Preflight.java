package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.util.concurrent.atomic.AtomicInteger;

/** Looks, before anything is made, whether a token could be: what would refuse it later refuses it now. */
final class Preflight {
    /** As many tokens a service principal may hold in a workspace. */
    private static final int QUOTA = 600;

    private final WorkspaceControls controls;
    private final WorkspaceTokens tokens;
    private final PrincipalSecrets secrets;

    Preflight(WorkspaceControls controls, WorkspaceTokens tokens, PrincipalSecrets secrets) {
        this.controls = controls;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    /** In which way tokens are minted there: where not on behalf of service principals, as they themselves. */
    OnBehalfOf check(Workspace workspace, TokenLifetime lifetime) {
        TokenSettings settings = controls.tokenSettings(workspace);
        if (Boolean.FALSE.equals(settings.enabled())) {
            throw refused(workspace, Refusal.TOKENS_DISABLED);
        }
        if (settings.maximumLifetime() != null && lifetime.value().compareTo(settings.maximumLifetime()) > 0) {
            throw refused(workspace, Refusal.LIFETIME_ABOVE_MAXIMUM);
        }
        return controls.onBehalfOf(workspace);
    }

    /** The check came out well; what is left is done in the way that was found to be possible. */
    static Carried passed(Site site, OnBehalfOf way, StepResult found) {
        return switch (way) {
            case USABLE, UNKNOWN -> new Carried.Done(found);
            case OFF -> new Carried.Done(found, Remaining.mintingAsPrincipal(site.operation()));
        };
    }

    /** Whether there is room for an OAuth secret to mint as the service principal with. */
    void checkSecretsOf(Workspace workspace, ServicePrincipal principal, OnBehalfOf way) {
        if (way == OnBehalfOf.OFF && secrets.list(workspace, principal.id()).size() >= OAuthSecret.MOST) {
            throw refused(workspace, Refusal.SECRETS_EXHAUSTED);
        }
    }

    /** Whether there is room for one more token, and it could be used. */
    void checkTokensOf(Workspace workspace, ServicePrincipal principal) {
        if (!principal.isAdmin() && !controls.tokenUse(workspace).admits(principal)) {
            throw refused(workspace, Refusal.TOKEN_USE_NOT_PERMITTED);
        }
        AtomicInteger held = new AtomicInteger();
        tokens.each(workspace, token -> {
            if (token.belongsTo(principal)) {
                held.incrementAndGet();
            }
        });
        if (held.get() >= QUOTA) {
            throw refused(workspace, Refusal.QUOTA_REACHED);
        }
    }

    private static Failure.Refused refused(Workspace workspace, Refusal refusal) {
        return new Failure.Refused(refusal, workspace.name(), null);
    }
}
