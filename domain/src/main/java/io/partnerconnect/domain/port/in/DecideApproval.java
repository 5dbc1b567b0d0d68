package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.failure.Failure;

/**
 * Approves, refuses, withdraws or reviews.
 *
 * <p>Throws {@link Failure.Conflict} {@code OWN_APPROVAL} when another person has to do that, {@code APPROVAL_CLOSED} when it is too late.
 */
public interface DecideApproval extends UseCase<DecideApproval.Command, Approval> {
    /** What is decided about which, as it was seen. */
    record Command(Approval approval, ApprovalDecision decision)
            implements io.partnerconnect.domain.port.in.Command<Approval> {}
}
