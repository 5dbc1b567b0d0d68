package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.out.AuditLedger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a part of something with an intent and an outcome of its own. It stands alone in the audit: so it is settled by itself when nobody knows
 * how it came out, as the parts of operations are not. When that was done meanwhile, writing the outcome fails, and whoever comes that late
 * goes no further.
 */
final class AuditedPart {
    private final AuditLedger ledger;
    private final Concluding concluding;
    private final Surroundings.Clockwork clockwork;

    AuditedPart(AuditLedger ledger, Surroundings.Clockwork clockwork) {
        this.ledger = ledger;
        this.concluding = new Concluding(ledger, clockwork.clock());
        this.clockwork = clockwork;
    }

    /** {@code made}: the id of what it made, if it makes something. */
    <R> R carryOut(
            Mandate whole,
            Action action,
            AuditSubject subject,
            Function<OperationId, R> doing,
            Function<R, @Nullable String> made) {
        OperationId part = new OperationId(clockwork.ids().next());
        Mandate mandate = new Mandate(part, whole.actor(), whole.reason(), whole.ticket(), null);
        ledger.intend(new Intent(mandate, action, subject, clockwork.clock().instant()), Audited.IN_FLIGHT);
        R result = concluding.attempt(part, () -> doing.apply(part));
        ledger.conclude(
                part,
                new AuditOutcome.Succeeded(made.apply(result)),
                clockwork.clock().instant());
        return result;
    }
}
