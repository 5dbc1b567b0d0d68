package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.PartnerAccountsContract;
import io.partnerconnect.domain.port.out.PartnerAccounts;

class FakePartnerAccountsTest extends PartnerAccountsContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.of(database);
    }

    @Override
    protected PartnerAccounts accounts() {
        return new FakePartnerAccounts(database);
    }
}
