package io.partnerconnect.domain.model.approval;

import java.util.List;

/** By what right something is done that needs an approval. */
public sealed interface Warrant {
    /** The same, where what is done is written down with it: what that is. */
    default Warrant showing(List<ApprovalItem> items) {
        return this;
    }

    /** Whoever asks for it wants it done without one, if it comes to that. Nothing is begun on this alone. */
    record Emergency() implements Warrant {}

    /** Another person approved. The approval is used up by it. */
    record Approved(ApprovalId approval) implements Warrant {}

    /** Nobody did. What is written down here has to be reviewed. */
    record GlassBroken(Approval approval) implements Warrant {
        @Override
        public Warrant showing(List<ApprovalItem> items) {
            return new GlassBroken(approval.showing(ApprovalItem.most(items)));
        }
    }
}
