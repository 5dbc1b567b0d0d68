package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;

/** What people say to an operation that is under way. */
public interface SteerOperation extends UseCase<SteerOperation.Command, Operation> {
    /** What is to happen to it. */
    enum Direction {
        /** Go on now: it was held, or is waiting to be tried again. */
        RETRY,
        /** Stop, and take back what it made; only as long as nothing was done that cannot be taken back. */
        CANCEL,
        /** Do not wait for the partner any more; the old token or OAuth secret may go. */
        PROCEED,
        /**
         * Of a rotation: make room for a revocation of all tokens. The new token goes, also when the partner uses it already or has no
         * other; a new OAuth secret that was handed over stays, beside the old one. It ends as failed with the code {@code superseded}, and the connection is free.
         */
        GIVE_WAY
    }

    /** Which, and what. */
    record Command(OperationId operation, Direction direction)
            implements io.partnerconnect.domain.port.in.Command<Operation> {}
}
