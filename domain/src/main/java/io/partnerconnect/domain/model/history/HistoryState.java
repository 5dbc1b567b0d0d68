package io.partnerconnect.domain.model.history;

import org.jspecify.annotations.Nullable;

/**
 * Where the history stands.
 *
 * @param database which database this is, as it names itself: another one after it was loaded from a dump
 * @param epoch the latest; null before the first
 * @param head the latest; null before the first
 */
public record HistoryState(
        String database,
        @Nullable HistoryEpoch epoch,
        @Nullable HistoryHead head) {
    /** How many events have their place. */
    public long size() {
        return head == null ? 0 : head.tree().size();
    }
}
