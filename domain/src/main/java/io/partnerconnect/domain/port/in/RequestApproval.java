package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.failure.Failure;

/**
 * Asks another person to approve what is to be done. It is bound to exactly that: a disconnect to its plan, which has to hold now; a
 * campaign to its terms and the connections they select now. Nothing is changed in any workspace.
 *
 * <p>Throws {@link Failure.Invalid} when it is nothing that can need an approval.
 */
public interface RequestApproval extends UseCase<RequestApproval.Command, Approval> {
    /** The command that is to be approved, as it will be given. */
    record Command(ApprovalId id, io.partnerconnect.domain.port.in.Command<?> what)
            implements io.partnerconnect.domain.port.in.Command<Approval> {}
}
