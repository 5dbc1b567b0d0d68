package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;

/** Says that the sealed value of an operation has reached who can open it: the service keeps it no longer. Saying it again does no harm. */
public interface AcknowledgeValue extends UseCase<AcknowledgeValue.Command, Operation> {
    /** Of which operation. */
    record Command(OperationId operation) implements io.partnerconnect.domain.port.in.Command<Operation> {}
}
