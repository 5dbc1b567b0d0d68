package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import io.partnerconnect.evidence.Places;

/**
 * Removes the events of a month of the audit for good; their hashes and the checkpoints stay. That it is going to be done, and to which
 * places, is sealed and published before it is done.
 *
 * <p>Throws {@link Failure.NotFound} when there is no such month, and {@link Failure.Conflict} with {@code PARTITION_KEPT} when something
 * keeps it, or {@code PARTITION_REMOVED} when it was removed before; nothing was done then.
 */
public interface RemovePartition extends UseCase<RemovePartition.Command, PartitionRemoval> {
    /**
     * Which month.
     *
     * @param places where its events are in the history, as whoever wants it removed has seen it: it is removed only if that is so
     */
    record Command(AuditMonth month, Places places)
            implements io.partnerconnect.domain.port.in.Command<PartitionRemoval> {
        @Override
        public AuditDetails details() {
            return AuditDetails.of(places);
        }
    }
}
