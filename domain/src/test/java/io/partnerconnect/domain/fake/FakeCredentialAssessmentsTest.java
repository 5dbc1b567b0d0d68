package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.CredentialAssessmentsContract;
import io.partnerconnect.domain.contract.FleetPorts;

class FakeCredentialAssessmentsTest extends CredentialAssessmentsContract {
    @Override
    protected FleetPorts empty() {
        return FakeFleetPorts.empty();
    }
}
