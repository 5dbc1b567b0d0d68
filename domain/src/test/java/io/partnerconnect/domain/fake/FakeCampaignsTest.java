package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.CampaignsContract;
import io.partnerconnect.domain.contract.OperationPorts;

class FakeCampaignsTest extends CampaignsContract {
    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.empty();
    }
}
