package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.contract.FleetViewsContract;

class FakeFleetViewsTest extends FleetViewsContract {
    @Override
    protected FleetPorts empty() {
        return FakeFleetPorts.empty();
    }
}
