package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Replaces a credential of the service. What has to be revoked should the process die is always written in the row: first nothing, then the
 * new one, and from the moment that it is sealed the old one. Until the new one is written there it is found by its mark.
 */
final class RotatingCredential {
    private static final Duration A_LITTLE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int TRIES = 10;

    private final CredentialUseCases.Kept kept;
    private final RotationGrounds grounds;
    private final FinishingRotation finishing;
    private final AuditedPart parts;
    private final Surroundings outside;

    RotatingCredential(
            CredentialUseCases.Kept kept,
            RotationGrounds grounds,
            FinishingRotation finishing,
            AuditedPart parts,
            Surroundings outside) {
        this.kept = kept;
        this.grounds = grounds;
        this.finishing = finishing;
        this.parts = parts;
        this.outside = outside;
    }

    /** The row, once it says what was made. */
    private record Written(SealedCredential row, Renewal.Made made) {}

    SealedCredential rotate(Mandate mandate, RotateCredential.Command command) {
        Renewal.Ground ground = grounds.of(command.name());
        Renewal renewal = grounds.renewal(ground.held());
        String old = renewal.idOfOld(ground);
        SealedCredential begun = kept.sealed()
                .put(ground.held()
                        .rotating(new CredentialRotation(
                                mandate.operation(), ground.workspace().name(), now(), null)));
        Written written = make(mandate, ground, begun, command.lifetime());
        try {
            verify(ground, renewal, written.made());
        } catch (Failure failure) {
            finishing.finishQuietly(mandate, written.row());
            throw failure;
        }
        SealedCredential sealed = seal(written, old);
        letOthersKnow();
        return finishing.finishQuietly(mandate, sealed);
    }

    /** After that no replica begins to use the old one any more. */
    private void letOthersKnow() {
        outside.clockwork().pauses().pause(kept.fresh().plus(A_LITTLE));
    }

    private Written make(Mandate mandate, Renewal.Ground ground, SealedCredential begun, TokenLifetime lifetime) {
        Renewal renewal = grounds.renewal(begun);
        try {
            return parts.carryOut(
                    mandate,
                    renewal.making(),
                    renewal.holder(ground),
                    part -> written(begun, renewal.make(ground, part, lifetime)),
                    done -> done.made().id());
        } catch (Failure failure) {
            finishing.release(begun);
            throw failure;
        }
    }

    /** What cannot be written down is as good as not answered: it is looked for by its mark. */
    private Written written(SealedCredential begun, Renewal.Made made) {
        CredentialRotation rotation = Objects.requireNonNull(begun.rotation());
        try {
            return new Written(kept.sealed().put(begun.rotating(rotation.obsoleting(made.id()))), made);
        } catch (Failure failure) {
            throw new Failure.OutcomeUnknown(
                    "A new one was made for credential " + begun.name().value()
                            + ", but that could not be written down; it will be revoked, and the old one goes on.",
                    null,
                    failure);
        }
    }

    /** A workspace can be slow to accept what it has just made. */
    private void verify(Renewal.Ground ground, Renewal renewal, Renewal.Made made) {
        for (int attempt = 1; ; attempt++) {
            try {
                requireSame(ground, controls().callerWith(ground.workspace(), renewal.bearer(ground, made)));
                return;
            } catch (Failure.Refused refused) {
                if (refused.refusal() != Refusal.CREDENTIAL_REFUSED || attempt == TRIES) {
                    throw refused;
                }
                outside.clockwork().pauses().pause(BETWEEN_TRIES);
            }
        }
    }

    private static void requireSame(Renewal.Ground ground, Caller caller) {
        boolean same = ground.holder().userName().equals(caller.userName());
        if (!same || !caller.active() || !caller.admin()) {
            throw new Failure.Refused(Refusal.NOT_AN_ADMIN, ground.workspace().name(), null);
        }
    }

    private WorkspaceControls controls() {
        return outside.databricks().controls();
    }

    private SealedCredential seal(Written written, String old) {
        SealedCredential row = written.row();
        Renewal.Made made = written.made();
        CredentialRotation rotation = Objects.requireNonNull(row.rotation());
        SealedCredential.Value next = new SealedCredential.Value(
                kept.keys().seal(made.value(), row.nextBinding()),
                row.value().generation() + 1,
                made.id(),
                now(),
                made.expiresAt());
        SealedCredential sealed = kept.sealed().put(row.with(next, rotation.obsoleting(old)));
        kept.known().forget(row.name());
        return sealed;
    }

    private Instant now() {
        return outside.clockwork().clock().instant();
    }
}
