package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.Adoption;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks that a rotation needs, and waiting. */
final class RotationEffects {
    /** The code of a rotation whose new token cannot be used any more, so that the old one has to stay. */
    static final String NEW_TOKEN_GONE = "new-token-gone";

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Preflight preflight;
    private final WorkspacePrincipals principals;
    private final TokenLooks tokens;
    private final InstantSource clock;

    RotationEffects(Preflight preflight, WorkspacePrincipals principals, TokenLooks tokens, InstantSource clock) {
        this.preflight = preflight;
        this.principals = principals;
        this.tokens = tokens;
        this.clock = clock;
    }

    Carried check(Site site, Effect.CheckRotation check) {
        OnBehalfOf way = preflight.check(site.workspace(), check.lifetime());
        ServicePrincipal whose = principals
                .find(site.workspace(), check.principal())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.SERVICE_PRINCIPAL, check.principal().toString()));
        preflight.checkTokensOf(site.workspace(), whose);
        preflight.checkSecretsOf(site.workspace(), whose, way);
        return Preflight.passed(site, way, new StepResult.Principal(whose.id(), whose.applicationId(), false));
    }

    /** The old token goes only while the new one is there: much can have happened since that was last seen. */
    @Nullable
    Carried hindrance(Site site, TokenId token) {
        Operation operation = site.operation();
        Optional<StepResult.Minted> minted = operation.latest(StepResult.Minted.class);
        if (operation.kind() != OperationKind.ROTATE || minted.isEmpty() || operation.made(token)) {
            return null;
        }
        Optional<Token> replacement = tokens.find(site.workspace(), minted.get().token());
        if (replacement.isEmpty() && isNew(minted.get())) {
            return new Carried.NotYet(Wait.USE, shownBy(minted.get()));
        }
        return replacement
                        .filter(there -> there.stateAt(clock.instant()) == TokenState.ACTIVE)
                        .isPresent()
                ? null
                : new Carried.Asks(NEW_TOKEN_GONE);
    }

    Carried await(Site site, Effect.AwaitAdoption await) {
        StepResult.Minted minted =
                site.operation().latest(StepResult.Minted.class).orElseThrow();
        Instant handedOver = site.operation().handedOverAt().orElseThrow();
        Optional<Token> replacement = tokens.find(site.workspace(), minted.token());
        if (replacement.isEmpty() && isNew(minted)) {
            return new Carried.NotYet(Wait.USE, shownBy(minted));
        }
        Optional<Token> old = tokens.find(site.workspace(), await.old());
        Instant now = clock.instant();
        Instant next = nextLook(handedOver, await.terms(), now);
        return switch (Adoption.judge(handedOver, replacement, old, await.terms(), now)) {
            case Adoption.Adopted(var words) -> new Carried.Done(new StepResult.Finding(words));
            case Adoption.Unused(var words) -> new Carried.NotYet(Wait.USE, next);
            case Adoption.NotYet(var words) -> new Carried.NotYet(Wait.ADOPTION, next);
            case Adoption.Undecided(var words) -> new Carried.Asks("adoption-not-seen");
            case Adoption.Lost(var words) -> new Carried.Asks(NEW_TOKEN_GONE);
        };
    }

    /** Whether cancelling would take a token away that the partner uses, or the only one it has. */
    boolean isInUse(Workspace workspace, Operation operation) {
        Instant handedOver = operation.handedOverAt().orElseThrow();
        TokenId minted = operation.latest(StepResult.Minted.class).orElseThrow().token();
        return tokens.find(workspace, minted)
                        .filter(there -> Adoption.isUsed(there, handedOver))
                        .isPresent()
                || operation.steps().stream()
                        .map(Step::effect)
                        .anyMatch(effect -> effect instanceof Effect.AwaitAdoption(var old, var terms)
                                && tokens.find(workspace, old).isEmpty());
    }

    /** A workspace may not show yet what was just made in it. */
    private boolean isNew(StepResult.Minted minted) {
        return clock.instant().isBefore(shownBy(minted));
    }

    private static Instant shownBy(StepResult.Minted minted) {
        return minted.at().plus(Setback.SPREADING);
    }

    /** In an hour, or when the overlap is over. */
    private static Instant nextLook(Instant handedOver, AdoptionTerms terms, Instant now) {
        Instant next = now.plus(BETWEEN_LOOKS);
        Instant deadline = terms.overlap() == null ? next : handedOver.plus(terms.overlap());
        return deadline.isAfter(now) && deadline.isBefore(next) ? deadline : next;
    }

    Carried await(Instant time) {
        return clock.instant().isBefore(time) ? new Carried.NotYet(Wait.QUARANTINE, time) : Carried.Done.withNothing();
    }
}
