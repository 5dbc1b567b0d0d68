package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.LogEventsContract;
import io.partnerconnect.domain.port.out.LogEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresLogEventsTest extends LogEventsContract {
    @Inject
    TestDatabase database;

    @Inject
    LogEvents events;

    @Override
    protected void wipe() {
        database.real().wipe();
    }

    @Override
    protected LogEvents events() {
        return events;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
