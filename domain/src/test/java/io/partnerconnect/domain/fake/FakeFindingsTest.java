package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.FindingsContract;
import io.partnerconnect.domain.contract.FleetPorts;

class FakeFindingsTest extends FindingsContract {
    @Override
    protected FleetPorts empty() {
        return FakeFleetPorts.empty();
    }
}
