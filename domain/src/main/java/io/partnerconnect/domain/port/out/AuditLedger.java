package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where is written down what is about to be done, and how it ended. Rows are only ever added. Each method is one transaction of its
 * own, so that nothing else takes it along when it fails.
 *
 * <p>Every method throws {@link Failure.Unavailable} with {@link io.partnerconnect.domain.model.failure.Outage#AUDIT} when it could not
 * be written: then what was to be written down must not be done, or shown.
 */
public interface AuditLedger {
    /**
     * Writes the intent and, in the same transaction, claims the request key when there is one. Durable on return.
     *
     * <p>A key whose earlier operation ended as {@link AuditOutcome.Failed} is claimed anew: nothing was done then. A key is remembered for
     * seven days. The approval the mandate has for a warrant, if any, is used up in the same transaction, or its absence written down.
     *
     * @param inFlight how long an operation without an outcome counts as still running
     * @return {@link Admission.Begun}, or {@link Admission.Replayed} when the key's operation has ended otherwise, or died
     * @throws Failure.Conflict {@code REQUEST_IN_FLIGHT}: the key's operation is younger than that and has no outcome; {@code KEY_REUSED}:
     *     the key was used for another request; {@code APPROVAL_REQUIRED}: the approval cannot be used any more
     */
    Admission intend(Intent intent, Duration inFlight);

    /**
     * Writes the outcome of an operation. Calling twice does not write twice.
     *
     * @throws Failure.Conflict {@code ALREADY_CONCLUDED}: it has its outcome; nothing was written
     */
    void conclude(OperationId operation, AuditOutcome outcome, Instant at);

    /**
     * Writes how an operation whose outcome was not known came out in the end, as the outcome of the operation that found out.
     *
     * @throws Failure.Conflict {@code ALREADY_CONCLUDED}: it was settled already, perhaps by another replica; nothing was written
     */
    void settle(OperationId unknown, OperationId settling, Settlement settlement, Instant at);

    /** Writes refused requests. */
    void deny(List<Denial> denials);

    /** Writes that something is about to be shown. Durable on return; calling twice writes twice. */
    void read(SensitiveRead read);
}
