package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.history.AppendProof;
import io.partnerconnect.domain.model.history.EventProof;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseHistory;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Subtrees;

/** Shows the history and proves what is in it. */
final class ReadingHistory implements BrowseHistory {
    private final SealedHistory history;
    private final Subtrees tree;

    ReadingHistory(SealedHistory history) {
        this.history = history;
        this.tree = new KeptSubtrees(history);
    }

    @Override
    public Page<SignedCheckpoint> checkpoints(PageRequest page) {
        return history.checkpoints(page);
    }

    @Override
    public SignedCheckpoint latest() {
        return history.latest().orElseThrow(() -> new Failure.NotFound(Missing.CHECKPOINT, "yet"));
    }

    @Override
    public SignedCheckpoint checkpoint(long number) {
        return history.checkpoint(number)
                .orElseThrow(() -> new Failure.NotFound(Missing.CHECKPOINT, String.valueOf(number)));
    }

    @Override
    public EventProof prove(AuditEventId event) {
        long index = history.place(event)
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.AUDIT_EVENT, event.value() + " that has its place in the history"));
        SignedCheckpoint checkpoint = history.covering(index + 1)
                .orElseThrow(() -> new Failure.NotFound(Missing.CHECKPOINT, "after event " + event.value() + " yet"));
        return new EventProof(
                tree.at(0, index), tree.inclusion(index, checkpoint.checkpoint().size()), checkpoint);
    }

    @Override
    public AppendProof prove(long from, long to) {
        if (from > to) {
            throw new Failure.Invalid("from", "must not be a later checkpoint than to");
        }
        SignedCheckpoint earlier = checkpoint(from);
        SignedCheckpoint later = checkpoint(to);
        return new AppendProof(
                earlier,
                later,
                tree.consistency(earlier.checkpoint().size(), later.checkpoint().size()));
    }
}
