package io.partnerconnect.domain.model.history;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Frontier;
import java.time.Instant;

/**
 * What the history was at a time: what a checkpoint is signed of.
 *
 * @param number from 0, one more than that of the head before
 */
public record HistoryHead(long number, Frontier tree, Instant at) {
    /** What is signed of it in an epoch. The same each time. */
    public Checkpoint checkpoint(String log, HistoryEpoch epoch) {
        return new Checkpoint(log, epoch.number(), number, tree.size(), tree.root(), at);
    }
}
