package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationLeasesContract;
import io.partnerconnect.domain.contract.OperationPorts;

class FakeOperationLeasesTest extends OperationLeasesContract {
    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.empty();
    }
}
