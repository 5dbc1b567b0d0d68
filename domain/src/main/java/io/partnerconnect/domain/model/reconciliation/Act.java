package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing this service did in a workspace, or tried to, as its own audit tells it.
 *
 * @param concludedAt null while it runs, or when it died
 * @param result the id of what it made; null when it made nothing that has one
 */
public record Act(
        OperationId operation,
        Action action,
        Actor actor,
        AuditSubject subject,
        Instant intendedAt,
        @Nullable Instant concludedAt,
        Certainty certainty,
        @Nullable String result) {
    /** Nothing that is done at once takes longer, however late its outcome was written. */
    public static final Duration LONGEST = Duration.ofMinutes(15);

    /** What our audit knows of whether it was done. */
    public enum Certainty {
        DONE,
        NOT_DONE,
        IN_DOUBT;

        /** By its outcome, and how an unknown one was settled; null where there is none. */
        public static Certainty of(AuditEvent.@Nullable OutcomeKind outcome, @Nullable Settlement settlement) {
            if (outcome == null || outcome == AuditEvent.OutcomeKind.UNKNOWN) {
                return settlement == null ? IN_DOUBT : of(settlement);
            }
            return outcome == AuditEvent.OutcomeKind.SUCCEEDED ? DONE : NOT_DONE;
        }

        private static Certainty of(Settlement settlement) {
            return switch (settlement) {
                case TOOK_EFFECT, ORPHAN_REVOKED -> DONE;
                case HAD_NO_EFFECT -> NOT_DONE;
                case UNDETERMINED -> IN_DOUBT;
            };
        }
    }

    /** The latest time at which it may have been done. */
    public Instant latest() {
        Instant longest = intendedAt.plus(LONGEST);
        return concludedAt != null && concludedAt.isBefore(longest) ? concludedAt : longest;
    }
}
