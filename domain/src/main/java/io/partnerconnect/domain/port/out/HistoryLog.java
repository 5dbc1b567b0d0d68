package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.HistoryState;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Subtree;
import java.util.List;
import java.util.Optional;

/**
 * The history in the database, written. Rows are only ever added. Each method is one transaction, and durable on return.
 *
 * <p>Every method throws {@link Failure.Unavailable} with {@link io.partnerconnect.domain.model.failure.Outage#AUDIT} when the database
 * does not answer.
 */
public interface HistoryLog {
    /** Where the history stands. */
    HistoryState state();

    /** The head of that number; empty when there is none. */
    Optional<HistoryHead> head(long number);

    /**
     * The next events that have no place yet, at most so many, in the order in which they are to get one. An event is among them only when
     * none can come any more that would have to stand before it; then it is, sooner or later, whatever was committed in the meantime.
     */
    Backlog backlog(int most);

    /**
     * Gives the events their places after the last one, all or none, and keeps the head that says so.
     *
     * @param subtrees those that were completed by them at the levels that are kept, but for level 0
     * @return false when another replica has added a head of that number, or one of these events, meanwhile; nothing was done then
     */
    boolean append(HistoryEpoch epoch, HistoryHead head, Backlog backlog, List<Subtree> subtrees);

    /** The heads that are not signed yet, oldest first. */
    List<HistoryHead> unsigned();

    /** Keeps what was signed and published of a head. The first one stays. */
    void keep(SignedCheckpoint signed);

    /**
     * Begins an epoch.
     *
     * @return false when there is one of that number already
     */
    boolean open(HistoryEpoch epoch);
}
