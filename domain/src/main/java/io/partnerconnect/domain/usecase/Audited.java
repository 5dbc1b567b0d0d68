package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.out.AuditLedger;
import java.time.Duration;
import java.time.InstantSource;

/** Writes down what is about to be done before it is done, and how it ended after. Without the first nothing happens. */
final class Audited<C extends Command<R>, R> {
    /** Longer than any request is allowed to take. */
    static final Duration IN_FLIGHT = Duration.ofMinutes(2);

    private final Doing<C, R> doing;
    private final Concluding concluding;
    private final AuditLedger ledger;
    private final FourEyes fourEyes;
    private final InstantSource clock;

    /** With what is outside. */
    static <C extends Command<R>, R> Audited<C, R> in(Surroundings outside, Doing<C, R> doing) {
        return new Audited<>(
                doing,
                outside.audit().ledger(),
                new FourEyes(outside),
                outside.clockwork().clock());
    }

    Audited(Doing<C, R> doing, AuditLedger ledger, FourEyes fourEyes, InstantSource clock) {
        this.doing = doing;
        this.concluding = new Concluding(ledger, clock);
        this.ledger = ledger;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    Answer<R> handle(Mandate asked, C command) {
        Mandate mandate;
        try {
            mandate = fourEyes.warranted(asked, command);
        } catch (Failure.Conflict required) { // the same request may have been made before, and have used the approval
            return new Answer.Replayed<>(fourEyes.earlier(asked).orElseThrow(() -> required));
        }
        return begin(mandate, command);
    }

    private Answer<R> begin(Mandate mandate, C command) {
        Intent intent = new Intent(mandate, Audits.action(command), Audits.subject(command), clock.instant());
        return switch (ledger.intend(intent, IN_FLIGHT)) {
            case Admission.Begun() -> new Answer.Done<>(mandate.operation(), carryOut(mandate, command));
            case Admission.Replayed(var operation) -> new Answer.Replayed<>(operation);
        };
    }

    private R carryOut(Mandate mandate, C command) {
        R result = concluding.attempt(mandate.operation(), () -> doing.carryOut(mandate, command));
        succeed(mandate, command, result);
        return result;
    }

    private void succeed(Mandate mandate, C command, R result) {
        AuditOutcome succeeded = new AuditOutcome.Succeeded(Audits.result(command, result));
        try {
            ledger.conclude(mandate.operation(), succeeded, clock.instant());
        } catch (Failure.Unavailable unanswered) {
            succeedAgain(mandate, succeeded);
        }
    }

    /**
     * The outcome may have been written although no answer came; asking again tells. When it cannot be written, the caller must not
     * believe in success: the operation counts as unknown and is settled.
     */
    private void succeedAgain(Mandate mandate, AuditOutcome succeeded) {
        try {
            ledger.conclude(mandate.operation(), succeeded, clock.instant());
        } catch (Failure.Conflict written) {
            return;
        } catch (Failure failure) {
            throw new Failure.OutcomeUnknown(
                    "It was done, but that could not be written down; a token made by it will be revoked.",
                    null,
                    failure);
        }
    }
}
