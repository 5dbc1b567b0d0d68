package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.DisconnectPlansContract;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresDisconnectPlansTest extends DisconnectPlansContract {
    @Inject
    TestDatabase database;

    @Inject
    DisconnectPlans plans;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected DisconnectPlans plans() {
        return plans;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
