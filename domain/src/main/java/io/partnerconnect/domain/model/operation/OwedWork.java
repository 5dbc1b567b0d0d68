package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.AuditSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still to be done or confirmed. When there is none, nothing is owed to anybody.
 *
 * @param operation what it was asked for as; null when it is the delivery of an event, or the attestation of a partner account
 * @param since when it began to be owed
 * @param nextAttempt when the service looks or tries again; null when it waits for a person
 * @param code why it is still owed; null when nothing went wrong
 * @param docs where the partner says how to do it; null when it is not the partner's to say, or he does not
 */
public record OwedWork(
        Kind kind,
        @Nullable OperationId operation,
        AuditSubject subject,
        Instant since,
        @Nullable Instant nextAttempt,
        @Nullable String code,
        @Nullable String docs) {
    /** What the partner has no documentation for. */
    public OwedWork(
            Kind kind,
            @Nullable OperationId operation,
            AuditSubject subject,
            Instant since,
            @Nullable Instant nextAttempt,
            @Nullable String code) {
        this(kind, operation, subject, since, nextAttempt, code, null);
    }

    /** What is owed, and by whom. */
    public enum Kind {
        /** By the service: to find out what became of something whose answer was lost. */
        UNKNOWN_OUTCOME(false),
        /** By the service: to go on with an operation that could not go on. */
        STEP(false),
        /** By the service: to take back what a failed or cancelled operation made. */
        TAKING_BACK(false),
        /** By people: to set the new token or OAuth secret at the partner, and to say so. */
        HAND_OVER(true),
        /** By the service: to see that the partner uses the new token, which somebody has set there. */
        USE(false),
        /** By people: to open a sealed value, and to say that they have it. */
        ACKNOWLEDGEMENT(true),
        /** By the service: to revoke the old token, once the partner does not use it any more. */
        RETIREMENT(false),
        /** By people: to say whether an operation is to go on. */
        DECISION(true),
        /** By the service: to go on after a quarantine. */
        QUARANTINE(false),
        /** By people: to say whether an event that did not get to a webhook is to be delivered again. */
        DELIVERY(true),
        /** By people: to confirm that what is recorded of the account with a partner is right. */
        ATTESTATION(true),
        /** By people: to look at what was done without the approval it needed. */
        REVIEW(true);

        private final boolean people;

        Kind(boolean people) {
            this.people = people;
        }

        /** Whether it is people who have to do it. */
        public boolean isForPeople() {
            return people;
        }
    }
}
