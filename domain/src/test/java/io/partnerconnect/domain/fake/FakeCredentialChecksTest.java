package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.CredentialChecksContract;

class FakeCredentialChecksTest extends CredentialChecksContract {
    @Override
    protected Ports empty() {
        FakeDatabase database = new FakeDatabase();
        FakeFleet fleet = new FakeFleet();
        FakeSealedCredentials sealed = new FakeSealedCredentials(database);
        return new Ports(
                new FakeCredentialChecks(database, fleet, sealed),
                sealed,
                new FakeWorkspaces(database),
                new FakeInventory(database, fleet),
                database);
    }
}
