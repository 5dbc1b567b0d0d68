package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.AppendProof;
import io.partnerconnect.domain.model.history.EventProof;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;

/** Shows the checkpoints of the history and proves what they say. */
public interface BrowseHistory {
    /** Newest first. */
    Page<SignedCheckpoint> checkpoints(PageRequest page);

    /** The newest; throws {@link Failure.NotFound} before the first. */
    SignedCheckpoint latest();

    /** Throws {@link Failure.NotFound} when there is no such checkpoint. */
    SignedCheckpoint checkpoint(long number);

    /**
     * Proves that an event is part of the history, against the first checkpoint after it.
     *
     * @throws Failure.NotFound there is no such event, or no checkpoint after it yet
     */
    EventProof prove(AuditEventId event);

    /**
     * Proves that between two checkpoints events were only added.
     *
     * @throws Failure.NotFound there is no such checkpoint
     * @throws Failure.Invalid {@code from}: the first one is the later one
     */
    AppendProof prove(long from, long to);
}
