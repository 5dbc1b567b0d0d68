package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.AdministratorLooksContract;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresAdministratorLooksTest extends AdministratorLooksContract {
    @Inject
    TestDatabase database;

    @Inject
    AdministratorLooks looks;

    @Inject
    PartnerAccounts accounts;

    @Override
    protected Ports empty() {
        database.real().wipe();
        return new Ports(looks, accounts, database);
    }
}
