package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.evidence.Places;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the events of a month were removed. Their leaves and the checkpoints are still there.
 *
 * @param places which places in the history have no event since
 * @param firstAt when the first of them was recorded; null when there were none
 * @param lastAt when the last
 * @param operation which removed them; its events say the same, and are sealed
 * @param at by the clock of the database
 */
public record PartitionRemoval(
        AuditMonth month,
        long events,
        Places places,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        OperationId operation,
        Actor by,
        Reason reason,
        Instant at) {}
