package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old what is known of a workspace is.
 *
 * @param observedAt its latest reading; null when it was never read
 * @param stale null when the latest attempt to read it succeeded, or there was none
 * @param nextReading when it is read next
 */
public record Freshness(
        WorkspaceName workspace,
        @Nullable Instant observedAt,
        @Nullable Stale stale,
        Instant nextReading) {
    /** What is due longer is due at that time: it cannot be read before. */
    public Freshness dueNotBefore(Instant now) {
        return nextReading.isBefore(now) ? new Freshness(workspace, observedAt, stale, now) : this;
    }

    /** Why it could not be read. {@code since}: the first of the attempts in a row that failed. */
    public record Stale(String code, Instant since) {}
}
