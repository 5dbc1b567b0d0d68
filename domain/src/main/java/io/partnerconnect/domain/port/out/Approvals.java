package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * The approvals. Each method is one transaction; what receivers are told of is written down as an event in the same.
 *
 * <p>An approval is used, and the glass is broken, in the transaction that writes the intent of what it is for: by {@link AuditLedger},
 * {@link OperationJournal} and {@link Campaigns}. Of two that use the same one at once, one does.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Approvals {
    /**
     * Writes a request down, unless the same party has asked for the same before and that is open still: then it is that one that counts.
     *
     * @return the one that counts, as it is kept; calling twice is safe
     */
    Approval request(Approval requested);

    Optional<Approval> find(ApprovalId id);

    /** As they are kept, newest first. */
    Page<Approval> list(ApprovalFilter filter, PageRequest page);

    /** The latest that party has asked for, for just this; also when nothing can become of it any more. */
    Optional<Approval> latest(Actor requester, ApprovalBinding binding);

    /**
     * Writes down what was decided.
     *
     * @param before as it was when that was decided
     * @throws Failure.Conflict {@code APPROVAL_CLOSED}: it is not so any more; nothing was written
     */
    void decide(Approval before, Approval decided);

    /** What was done without an approval and nobody has reviewed, the oldest, at most so many. */
    List<Approval> unreviewed(int most);
}
