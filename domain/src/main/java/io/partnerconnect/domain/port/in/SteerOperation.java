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
        /** Do not wait for the partner any more; the old token may go. */
        PROCEED
    }

    /** Which, and what. */
    record Command(OperationId operation, Direction direction)
            implements io.partnerconnect.domain.port.in.Command<Operation> {}
}
