package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which operations' effects were looked for and not found, and since when. */
final class Misses {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final Map<OperationId, Instant> since = new HashMap<>();

    /** Whether this miss is the second, long enough after the first. */
    boolean again(OperationId operation, Instant now) {
        Instant first = since.putIfAbsent(operation, now);
        return first != null && !first.plus(BETWEEN_LOOKS).isAfter(now);
    }

    void forgetAllBut(Collection<OperationId> operations) {
        since.keySet().retainAll(operations);
    }
}
