package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.HistoryEpoch;

/**
 * Lets the history go on in a database that was restored or moved, under a name of its own: what was published before stays what it is, and
 * what is missing of it stays visible.
 */
public interface OpenEpoch extends UseCase<OpenEpoch.Command, HistoryEpoch> {
    /** There is nothing to say but why. {@link Failure.Conflict} when the history goes on by itself. */
    record Command() implements io.partnerconnect.domain.port.in.Command<HistoryEpoch> {}
}
