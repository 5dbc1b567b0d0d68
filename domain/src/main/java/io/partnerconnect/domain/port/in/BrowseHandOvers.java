package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;

/** Shows what is left to do with new tokens. */
@FunctionalInterface
public interface BrowseHandOvers {
    /** Of an operation; throws {@link Failure.NotFound} when it handed nothing over, or not yet. */
    HandOver get(OperationId operation);
}
