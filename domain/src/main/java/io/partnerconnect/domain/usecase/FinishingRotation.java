package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.FinishCredentialRotations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/**
 * Ends rotations: revokes what the row says has to be revoked, and then forgets the rotation. One that nobody has carried on with for long
 * is taken over by writing the row once more: who was only slow finds another version and goes no further.
 */
final class FinishingRotation implements FinishCredentialRotations {
    /** Longer than a rotation can take. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private static final int AT_A_TIME = 20;
    private static final Actor JOB = Actor.service("credential-rotations");
    private static final Reason LEFT_OVER = new Reason("left over by a rotation of the service's own credential");

    private final CredentialUseCases.Kept kept;
    private final RotationGrounds grounds;
    private final AuditedPart parts;
    private final InstantSource clock;

    FinishingRotation(CredentialUseCases.Kept kept, RotationGrounds grounds, AuditedPart parts, InstantSource clock) {
        this.kept = kept;
        this.grounds = grounds;
        this.parts = parts;
        this.clock = clock;
    }

    /** The row when it is over, or as it was when that could not be done yet: the job goes on with it. */
    SealedCredential finishQuietly(Mandate mandate, SealedCredential row) {
        try {
            return finish(mandate, row);
        } catch (Failure notYet) {
            return row;
        }
    }

    /** Nothing was made, or what was made is looked for by its mark. */
    void release(SealedCredential row) {
        try {
            kept.sealed().put(row.rotating(null));
        } catch (Failure notYet) {
            // the job releases it
        }
    }

    private SealedCredential finish(Mandate mandate, SealedCredential row) {
        CredentialRotation rotation = Objects.requireNonNull(row.rotation());
        String obsolete = rotation.obsolete();
        if (obsolete != null && !obsolete.equals(row.value().upstreamId())) {
            Workspace workspace = grounds.workspace(rotation.workspace());
            Renewal renewal = grounds.renewal(row);
            parts.carryOut(
                    mandate,
                    renewal.revoking(),
                    renewal.subject(workspace, row, obsolete),
                    part -> {
                        renewal.revoke(workspace, row, obsolete);
                        return obsolete;
                    },
                    nothing -> null);
        }
        return kept.sealed().put(row.rotating(null));
    }

    @Override
    public Progress run() {
        List<SealedCredential> abandoned = kept.sealed().rotating(AT_A_TIME).stream()
                .filter(this::isAbandoned)
                .toList();
        int finished = (int) abandoned.stream().filter(this::isFinished).count();
        return new Progress(finished, abandoned.size() - finished);
    }

    private boolean isAbandoned(SealedCredential row) {
        return Objects.requireNonNull(row.rotation()).since().plus(ABANDONED).isBefore(clock.instant());
    }

    private boolean isFinished(SealedCredential row) {
        try {
            CredentialRotation rotation = Objects.requireNonNull(row.rotation());
            Mandate mandate = new Mandate(rotation.operation(), JOB, LEFT_OVER, null, null);
            finish(mandate, kept.sealed().put(row));
            return true;
        } catch (Failure notYet) {
            return false;
        }
    }
}
