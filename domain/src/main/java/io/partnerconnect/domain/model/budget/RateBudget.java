package io.partnerconnect.domain.model.budget;

import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How often one part of a workspace's API may be called by all replicas together: turns that come back evenly, of which a short burst is
 * kept for who comes after a pause. Of that burst a part is left to people who wait; at the rate itself anybody may go.
 *
 * @param family the part of the API
 * @param perMinute 1 to 10,000,000
 */
public record RateBudget(WorkspaceUrl workspace, String family, int perMinute) {
    /** Shorter than the second for which workspaces are known to allow a burst: calls do not arrive as evenly as they leave. */
    private static final Duration BURST = Duration.ofMillis(750);

    private static final int MOST = 10_000_000;
    private static final int MINUTE = 60_000_000;

    public RateBudget {
        if (perMinute < 1 || perMinute > MOST) {
            throw new IllegalArgumentException("not a rate: " + perMinute + " a minute");
        }
    }

    /** From one turn to the next, in whole microseconds. */
    public Duration between() {
        return Duration.of(Math.ceilDiv(MINUTE, perMinute), ChronoUnit.MICROS);
    }

    /** For how long turns that nobody takes are kept: long enough for one. */
    public Duration burst() {
        return longer(between(), BURST);
    }

    /** How much of the burst {@link Urgency#BULK} leaves: a quarter, or one turn, as far as that leaves one to itself. */
    public Duration kept() {
        Duration wanted = longer(between(), burst().dividedBy(4));
        Duration most = burst().minus(between());
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
