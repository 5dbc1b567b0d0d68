package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which time a legal hold is of, by when events were recorded.
 *
 * @param from included; null: from the first event on
 * @param until not included; null: without an end
 */
public record HoldSpan(@Nullable Instant from, @Nullable Instant until) {
    public HoldSpan {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Failure.Invalid("until", "must be after from");
        }
    }

    /** Whether it has to do with that month. */
    public boolean touches(AuditMonth month) {
        return (from == null || from.isBefore(month.until())) && (until == null || until.isAfter(month.from()));
    }
}
