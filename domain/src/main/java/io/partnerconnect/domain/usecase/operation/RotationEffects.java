package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.Adoption;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks that a rotation needs, and waiting. */
final class RotationEffects {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Preflight preflight;
    private final WorkspacePrincipals principals;
    private final WorkspaceTokens tokens;
    private final InstantSource clock;

    RotationEffects(Preflight preflight, WorkspacePrincipals principals, WorkspaceTokens tokens, InstantSource clock) {
        this.preflight = preflight;
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    Carried check(Site site, Effect.CheckRotation check) {
        preflight.check(site.workspace(), check.lifetime());
        ServicePrincipal whose = principals
                .find(site.workspace(), check.principal())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.SERVICE_PRINCIPAL, check.principal().toString()));
        preflight.checkTokensOf(site.workspace(), whose);
        return new Carried.Done(new StepResult.Principal(whose.id(), whose.applicationId(), false));
    }

    Carried await(Site site, Effect.AwaitAdoption await) {
        StepResult.Minted minted =
                site.operation().latest(StepResult.Minted.class).orElseThrow();
        Optional<Token> replacement = tokens.find(site.workspace(), minted.token());
        Optional<Token> old = tokens.find(site.workspace(), await.old());
        Instant now = clock.instant();
        return switch (Adoption.judge(minted.at(), replacement, old, await.terms(), now)) {
            case Adoption.Adopted(var words) -> new Carried.Done(new StepResult.Finding(words));
            case Adoption.NotYet(var words) -> new Carried.NotYet(Wait.ADOPTION, now.plus(BETWEEN_LOOKS));
            case Adoption.Undecided(var words) -> new Carried.Asks("adoption-not-seen");
            case Adoption.Lost(var words) -> new Carried.Asks("new-token-gone");
        };
    }

    Carried await(Instant time) {
        return clock.instant().isBefore(time) ? new Carried.NotYet(Wait.QUARANTINE, time) : Carried.Done.withNothing();
    }
}
