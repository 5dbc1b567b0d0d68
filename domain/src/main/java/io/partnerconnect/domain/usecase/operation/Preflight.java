package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.usecase.Gathering;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks, before anything is made, whether a token could be: what would refuse it later refuses it now. */
final class Preflight {
    /** As many tokens a service principal may hold in a workspace. */
    private static final int QUOTA = 600;

    private final Function<Workspace, TokenSettings> settings;
    private final Function<Workspace, OnBehalfOf> ways;
    private final Function<Workspace, TokenUse> uses;
    private final Gathering<Workspace, ScimId, Integer> held;
    private final PrincipalSecrets secrets;

    Preflight(WorkspaceControls controls, WorkspaceTokens tokens, PrincipalSecrets secrets) {
        this.settings = Gathering.at(controls::tokenSettings);
        this.ways = Gathering.at(controls::onBehalfOf);
        this.uses = Gathering.at(controls::tokenUse);
        this.held = new Gathering<>((workspace, principals) -> count(tokens, workspace, principals));
        this.secrets = secrets;
    }

    /** In which way tokens are minted there: where not on behalf of service principals, as they themselves. */
    OnBehalfOf check(Workspace workspace, TokenLifetime lifetime) {
        TokenSettings rules = settings.apply(workspace);
        if (Boolean.FALSE.equals(rules.enabled())) {
            throw refused(workspace, Refusal.TOKENS_DISABLED);
        }
        if (rules.maximumLifetime() != null && lifetime.value().compareTo(rules.maximumLifetime()) > 0) {
            throw refused(workspace, Refusal.LIFETIME_ABOVE_MAXIMUM);
        }
        return ways.apply(workspace);
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
        if (!principal.isAdmin() && !uses.apply(workspace).admits(principal)) {
            throw refused(workspace, Refusal.TOKEN_USE_NOT_PERMITTED);
        }
        if (held.ask(workspace, principal.id()).orElse(0) >= QUOTA) {
            throw refused(workspace, Refusal.QUOTA_REACHED);
        }
    }

    private static Map<ScimId, Integer> count(WorkspaceTokens tokens, Workspace workspace, Set<ScimId> principals) {
        Map<ScimId, Integer> held = new HashMap<>();
        tokens.each(workspace, token -> {
            if (token.owner() != null && principals.contains(token.owner())) {
                held.merge(token.owner(), 1, Integer::sum);
            }
        });
        return held;
    }

    private static Failure.Refused refused(Workspace workspace, Refusal refusal) {
        return new Failure.Refused(refusal, workspace.name(), null);
    }
}
