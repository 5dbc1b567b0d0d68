package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.PartnerAccountsContract;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresPartnerAccountsTest extends PartnerAccountsContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Inject
    PartnerAccounts accounts;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }

    @Override
    protected PartnerAccounts accounts() {
        return accounts;
    }
}
