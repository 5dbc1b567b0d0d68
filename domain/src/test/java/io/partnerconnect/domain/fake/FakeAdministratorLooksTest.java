package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.AdministratorLooksContract;

class FakeAdministratorLooksTest extends AdministratorLooksContract {
    @Override
    protected Ports empty() {
        FakeDatabase database = new FakeDatabase();
        return new Ports(new FakeAdministratorLooks(database), new FakePartnerAccounts(database), database);
    }
}
