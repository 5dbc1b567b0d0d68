package io.partnerconnect.domain.model.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connection as it was from one reading to another.
 *
 * @param since the first reading that showed it so
 * @param until the first reading that showed it otherwise; null while it is so
 * @param observedAt the latest reading of its workspace
 */
public record KnownConnection(
        FleetConnection connection, Instant since, @Nullable Instant until, Instant observedAt) {}
