package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.AccountAssessmentsContract;
import io.partnerconnect.domain.contract.FleetPorts;

class FakeAccountAssessmentsTest extends AccountAssessmentsContract {
    @Override
    protected FleetPorts empty() {
        return FakeFleetPorts.empty();
    }
}
