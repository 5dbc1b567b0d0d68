package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * What repairs were planned on, so that a confirmation can be told what has changed since. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface RepairPlans {
    /** How long a plan is kept: longer than it is valid, so that a late confirmation learns that it is late. */
    Duration KEPT = Duration.ofDays(1);

    /**
     * Keeps it under its hash, in the place of the one before that had the same. Forgets those that were planned more than
     * {@link #KEPT} before it. Calling twice is safe.
     */
    void keep(RepairBasis plan);

    /** Empty when there is none, or none any more. */
    Optional<RepairBasis> find(PlanHash hash);
}
