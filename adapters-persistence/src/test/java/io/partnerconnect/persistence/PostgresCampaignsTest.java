package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.CampaignsContract;
import io.partnerconnect.domain.contract.OperationPorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresCampaignsTest extends CampaignsContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }
}
