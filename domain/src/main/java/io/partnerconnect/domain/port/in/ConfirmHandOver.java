package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;

/** Says that the value an operation gave away is set at the partner. What is left is to see its use. Saying it again does no harm. */
public interface ConfirmHandOver extends UseCase<ConfirmHandOver.Command, HandOver> {
    /** Of which operation. */
    record Command(OperationId operation) implements io.partnerconnect.domain.port.in.Command<HandOver> {}
}
