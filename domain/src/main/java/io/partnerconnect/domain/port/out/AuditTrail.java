package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The audit database, read. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface AuditTrail {
    /** The events that pass the filter, newest first. Events added meanwhile do not shift the pages that follow. */
    Page<AuditEvent> events(EventFilter filter, PageRequest page);

    Optional<AuditEvent> find(AuditEventId id);

    Optional<Operation> operation(OperationId id);

    /**
     * Operations that began before the given time and of which it is not known how they ended, oldest first: without an outcome, or with
     * one that says unknown and is not settled. An unknown {@code SETTLE} is not among them: what it was to settle is.
     */
    List<Unsettled> unsettled(Instant intendedBefore, int most);
}
