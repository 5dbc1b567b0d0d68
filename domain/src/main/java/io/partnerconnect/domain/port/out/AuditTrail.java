package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The audit database, read. Each method is one transaction.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface AuditTrail {
    /** The events that pass the filter, newest first. Events added meanwhile do not shift the pages that follow. */
    Page<AuditEvent> events(Sight sight, EventFilter filter, PageRequest page);

    Optional<AuditEvent> find(AuditEventId id);

    Optional<AuditedOperation> operation(OperationId id);

    /**
     * Operations that began before the given time and of which it is not known how they ended, oldest first: without an outcome, or with
     * one that says unknown and is not settled. An operation of steps that has no outcome is not among them, nor is such a step: who carries
     * the operation out sees to both.
     */
    List<Unsettled> unsettled(Sight sight, Instant intendedBefore, int most);

    /** How an operation whose outcome was unknown came out in the end; empty when that is not known yet. */
    Optional<Settlement> settlement(OperationId unknown);

    /**
     * The operation an earlier request with that key began; empty when there was none in the last seven days, or it failed, so that the key
     * can be used again.
     *
     * @throws Failure.Conflict {@code KEY_REUSED}: the key was used for another request
     */
    Optional<AuditedOperation> requested(RequestKey key, Instant now);
}
