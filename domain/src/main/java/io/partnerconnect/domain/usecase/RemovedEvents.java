package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.retention.PartitionRemoval;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells of an event that is not there whether retention removed it: its place in the history is known still. */
final class RemovedEvents {
    private final Surroundings.Audit audit;

    RemovedEvents(Surroundings.Audit audit) {
        this.audit = audit;
    }

    Optional<PartitionRemoval> find(AuditEventId id) {
        OptionalLong place = audit.evidence().sealed().place(id);
        return place.isEmpty()
                ? Optional.empty()
                : audit.retention().partitions().removedAt(place.getAsLong());
    }
}
