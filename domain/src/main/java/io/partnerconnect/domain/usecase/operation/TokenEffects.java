package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.MintOrder;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.usecase.Confirmation;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Effects on tokens. A value lives in {@link Values} alone; when it is lost, its token is revoked and another one is minted. */
final class TokenEffects {
    /** The code of an operation whose value nobody waits for any more. */
    static final String NOBODY_WAITS = "nobody-waits";

    private static final TokenComment COMMENT = new TokenComment("Partner Connect");

    private final WorkspaceTokens tokens;
    private final TokenLooks looks;
    private final HandingOver handingOver;
    private final Confirmation confirmation;
    private final Markers markers;
    private final InstantSource clock;

    TokenEffects(
            WorkspaceTokens tokens,
            TokenLooks looks,
            HandingOver handingOver,
            Confirmation confirmation,
            Markers markers,
            InstantSource clock) {
        this.tokens = tokens;
        this.looks = looks;
        this.handingOver = handingOver;
        this.confirmation = confirmation;
        this.markers = markers;
        this.clock = clock;
    }

    /** No token is made whose value nobody would get. */
    @Nullable
    Carried hindrance(Site site) {
        return Remaining.isPointless(site) ? new Carried.Fails(NOBODY_WAITS) : null;
    }

    /** What to do when the value an effect needs is not there any more: null when it is. */
    @Nullable
    Carried lost(Site site) {
        TokenId token = minted(site).token();
        if (site.values().of(token).isPresent()) {
            return null;
        }
        return Remaining.isPointless(site)
                ? new Carried.Fails(NOBODY_WAITS)
                : new Carried.Otherwise(Remaining.mintingAnew(site.operation(), token));
    }

    Carried mint(Site site, Effect.MintToken mint) {
        MintOrder order = order(site, mint.lifetime(), mint.scopes());
        return held(site, tokens.mint(site.workspace(), site.principal().applicationId(), order));
    }

    Carried mint(Site site, Effect.MintAsPrincipal mint) {
        TokenSecret access = site.values().access(SecretEffects.made(site)).orElseThrow();
        return held(site, tokens.mintAs(site.workspace(), access, order(site, mint.lifetime(), mint.scopes())));
    }

    private MintOrder order(Site site, TokenLifetime lifetime, List<String> scopes) {
        return new MintOrder(markers.markerOf(site.attempt()).behind(COMMENT), lifetime, scopes);
    }

    private static Carried held(Site site, MintedToken minted) {
        site.values().hold(minted);
        return new Carried.Done(new StepResult.Minted(
                minted.token().id(), minted.token().createdAt(), minted.token().expiresAt()));
    }

    /** The partner could not sign in as somebody else, or not at all. */
    Carried verify(Site site) {
        ApplicationId whose = tokens.authenticate(site.workspace(), held(site).secret());
        if (!whose.equals(site.principal().applicationId())) {
            throw new Failure.Refused(
                    Refusal.CREDENTIAL_REFUSED, site.workspace().name(), null);
        }
        return Carried.Done.withNothing();
    }

    Carried deliver(Site site, Effect.DeliverToken deliver) {
        return handingOver.deliver(site, deliver, held(site).secret());
    }

    /** A workspace goes on listing a token that has expired, and has nothing to revoke then: it is as good as gone. */
    Carried revoke(Site site, TokenId token) {
        tokens.revoke(site.workspace(), token);
        confirmation.untilGone(
                "The token " + token.value(),
                () -> looks.find(site.workspace(), token)
                        .filter(there -> there.stateAt(clock.instant()) == TokenState.ACTIVE)
                        .isEmpty());
        return Carried.Done.withNothing();
    }

    private static MintedToken held(Site site) {
        return site.values().of(minted(site).token()).orElseThrow();
    }

    private static StepResult.Minted minted(Site site) {
        return site.operation()
                .latest(StepResult.Minted.class)
                .orElseThrow(() -> new IllegalStateException("no token was minted before it is needed"));
    }
}
