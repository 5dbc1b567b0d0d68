package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretMark;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.usecase.Confirmation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Effects on OAuth secrets: those that live only until a token was minted with them, and those that are made for a partner. A secret's
 * value and the access token it gives live in {@link Values} alone; when they are lost, the secret is deleted and another one is made.
 */
final class SecretEffects {
    private final PrincipalSecrets secrets;
    private final HandingOver handingOver;
    private final Confirmation confirmation;
    private final Markers markers;

    SecretEffects(PrincipalSecrets secrets, HandingOver handingOver, Confirmation confirmation, Markers markers) {
        this.secrets = secrets;
        this.handingOver = handingOver;
        this.confirmation = confirmation;
        this.markers = markers;
    }

    /** What to do when the secret's value is not there any more: null when it is. */
    @Nullable
    Carried lost(Site site) {
        return site.values().secret(made(site)).isPresent() ? null : anew(site);
    }

    /** What to do when the access token is not there any more: null when it is. */
    @Nullable
    Carried signedOut(Site site) {
        return site.values().access(made(site)).isPresent() ? null : anew(site);
    }

    private static Carried anew(Site site) {
        return Remaining.isPointless(site)
                ? new Carried.Fails(TokenEffects.NOBODY_WAITS)
                : new Carried.Otherwise(Remaining.signingInAnew(site.operation(), deletionOf(latest(site))));
    }

    /** For a partner. */
    Carried make(Site site, Effect.MakeSecret make) {
        return new Carried.Done(make(site, make.lifetime().value()));
    }

    /** To mint with. Once it has a name, its deletion has a place among what is left. */
    Carried make(Site site) {
        StepResult.SecretMade made = make(site, SecretMark.BRIEF);
        return new Carried.Done(made, Remaining.afterMinting(site.operation(), deletionOf(made)));
    }

    private StepResult.SecretMade make(Site site, Duration lifetime) {
        SecretMark mark = SecretMark.of(markers.markerOf(site.attempt()));
        StepResult.Principal whose = site.principal();
        MadeSecret made = secrets.make(site.workspace(), whose.id(), mark.lifetime(lifetime));
        site.values().hold(made);
        OAuthSecret secret = made.secret();
        return new StepResult.SecretMade(
                whose.id(), whose.applicationId(), secret.id(), secret.createdAt(), secret.expiresAt());
    }

    Carried deliver(Site site, Effect.DeliverSecret deliver) {
        return handingOver.deliver(
                site, deliver, site.values().secret(made(site)).orElseThrow());
    }

    static Effect.DeleteSecret deletionOf(StepResult.SecretMade made) {
        return new Effect.DeleteSecret(made.id(), made.applicationId(), made.secret());
    }

    Carried signIn(Site site) {
        SecretId id = made(site);
        TokenSecret access = secrets.signIn(
                site.workspace(),
                site.principal().applicationId(),
                site.values().secret(id).orElseThrow());
        site.values().holdAccess(id, access);
        return Carried.Done.withNothing();
    }

    Carried delete(Site site, Effect.DeleteSecret it) {
        secrets.delete(site.workspace(), it.id(), it.secret());
        confirmation.untilGone(
                "The OAuth secret " + it.secret().value(),
                () -> secrets.list(site.workspace(), it.id()).stream()
                        .noneMatch(there -> there.id().equals(it.secret())));
        return Carried.Done.withNothing();
    }

    static SecretId made(Site site) {
        return latest(site).secret();
    }

    private static StepResult.SecretMade latest(Site site) {
        return site.operation()
                .latest(StepResult.SecretMade.class)
                .orElseThrow(() -> new IllegalStateException("no secret was made before it is needed"));
    }
}
