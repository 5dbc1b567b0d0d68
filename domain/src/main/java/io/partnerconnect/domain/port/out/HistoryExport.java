package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.evidence.ExportLine;
import java.util.List;

/**
 * The history in the database with the text of its events, as it is there, whether it is right or not: who checks it must see what was
 * changed. Where the columns of an event do not say what its text says, what the columns say is what is told. Each method is one
 * transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface HistoryExport {
    /** The events at the places from {@code from} until before {@code until}, in order. */
    List<ExportLine.Event> events(long from, long until);

    /** The signed checkpoints from that number on, in order, at most so many. */
    List<SignedCheckpoint> checkpoints(long from, int most);

    /**
     * Events that have no place though those that were written with them have theirs: such as somebody adds later who says that he
     * did it earlier.
     */
    List<ExportLine.Stray> strays(int most);
}
