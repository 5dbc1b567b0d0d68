package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.evidence.Places;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The months of the audit, of which whole ones can be removed. Time is the database's. {@code kept}: how long events are kept; less than the
 * database's own floor, a year, counts as that.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface AuditPartitions {
    /** The months there are or were, newest first, without their contents. */
    List<AuditPartition> all(Period kept);

    /** One of them with its contents, when they are there. Reads all its events. */
    Optional<AuditPartition> find(AuditMonth month, Period kept);

    /** Writes down that the checkpoint of that number, and thus what is before it, is known to be outside of the database. Twice is once. */
    void published(long checkpoint);

    /**
     * Removes the events of a month and writes down that it did, in one transaction. It looks at everything itself: whatever keeps the month,
     * now or until the end of the transaction, keeps it. The intent of the operation must name the places, and be covered by what was
     * published. The same operation can ask twice.
     *
     * @throws Failure.NotFound there is no such month
     * @throws Failure.Conflict {@code PARTITION_KEPT}, with what keeps it; {@code PARTITION_REMOVED}: by another operation
     * @throws Failure.Unavailable nothing was removed
     * @throws Failure.OutcomeUnknown the database did not answer: {@link #removedBy} will tell, once it does
     */
    PartitionRemoval remove(AuditMonth month, Places places, OperationId operation, Period kept);

    /** What that operation removed; empty when it removed nothing. */
    Optional<PartitionRemoval> removedBy(OperationId operation);

    /** What the event with that place in the history was removed with; empty when it was not removed. */
    Optional<PartitionRemoval> removedAt(long place);
}
