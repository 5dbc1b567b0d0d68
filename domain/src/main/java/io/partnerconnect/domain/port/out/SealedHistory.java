package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.evidence.Hash;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The history in the database, read. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface SealedHistory {
    /** The signed checkpoints, newest first. */
    Page<SignedCheckpoint> checkpoints(PageRequest page);

    /** The newest one; empty before the first. */
    Optional<SignedCheckpoint> latest();

    /** The one of that number; empty when there is none. */
    Optional<SignedCheckpoint> checkpoint(long number);

    /** The first one that covers so many events; empty when there is none yet. */
    Optional<SignedCheckpoint> covering(long size);

    /** The place of an event; empty when it has none. */
    OptionalLong place(AuditEventId event);

    /**
     * The hashes of that many subtrees in a row of a level that is kept, from a place at that level on. Level 0 are the events.
     *
     * @throws IllegalStateException one of them is not there, though the history is that long: somebody took it out
     */
    List<Hash> subtrees(int level, long first, int count);
}
