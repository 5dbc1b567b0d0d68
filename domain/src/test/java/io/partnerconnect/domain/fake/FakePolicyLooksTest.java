package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.PolicyLooksContract;

class FakePolicyLooksTest extends PolicyLooksContract {
    @Override
    protected Ports empty() {
        FakeDatabase database = new FakeDatabase();
        return new Ports(
                new FakePolicyLooks(database),
                new FakeRotationPolicies(database),
                new FakeRecordedConnections(database),
                new FakeWorkspaces(database),
                database);
    }
}
