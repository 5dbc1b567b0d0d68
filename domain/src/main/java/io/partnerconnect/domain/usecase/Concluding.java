package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.out.AuditLedger;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sees to it that whatever fails after its intent was written gets an outcome. Success is for the caller to write. */
final class Concluding {
    private final AuditLedger ledger;
    private final InstantSource clock;

    Concluding(AuditLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    <R> R attempt(OperationId operation, Supplier<R> doing) {
        return attempt(operation, AuditOutcome.Unknown::new, doing);
    }

    /** {@code unclear}: what it comes to when it is not known what was done. */
    <R> R attempt(OperationId operation, Function<String, AuditOutcome> unclear, Supplier<R> doing) {
        try {
            return doing.get();
        } catch (Failure.OutcomeUnknown unknown) {
            throw concluded(operation, unclear.apply(unknown.code()), unknown);
        } catch (Failure failure) {
            throw concluded(operation, new AuditOutcome.Failed(failure.code()), failure);
        } catch (RuntimeException bug) { // what it did before it broke is not known
            throw concluded(operation, unclear.apply("internal-error"), bug);
        }
    }

    private <E extends Throwable> E concluded(OperationId operation, AuditOutcome outcome, E primary) {
        try {
            ledger.conclude(operation, outcome, clock.instant());
        } catch (Failure secondary) {
            primary.addSuppressed(secondary); // the open intent is what the settling job looks for
        }
        return primary;
    }
}
