package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.LocalDate;

/** Days in UTC, the first and the last included, on which no rotation begins. */
public record Freeze(LocalDate from, LocalDate to) {
    public Freeze {
        if (to.isBefore(from)) {
            throw new Failure.Invalid("freeze", "must not end before it begins");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
