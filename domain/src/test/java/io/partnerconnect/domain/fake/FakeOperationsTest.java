package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.OperationsContract;

class FakeOperationsTest extends OperationsContract {
    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.empty();
    }
}
