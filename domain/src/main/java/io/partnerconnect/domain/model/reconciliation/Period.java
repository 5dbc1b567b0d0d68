package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.Instant;

/** From one time to a later one; {@code from} is in it, {@code until} is not. */
public record Period(Instant from, Instant until) {
    public Period {
        if (!from.isBefore(until)) {
            throw new Failure.Invalid("until", "must be after from");
        }
    }

    public boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** Longer at both ends. */
    public Period widened(Duration by) {
        return new Period(from.minus(by), until.plus(by));
    }
}
