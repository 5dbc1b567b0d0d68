package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.ReconciliationsContract;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.Reconciliations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresReconciliationsTest extends ReconciliationsContract {
    @Inject
    TestDatabase database;

    @Inject
    LogEvents events;

    @Inject
    Reconciliations reconciliations;

    @Override
    protected void wipe() {
        database.real().wipe();
    }

    @Override
    protected LogEvents events() {
        return events;
    }

    @Override
    protected Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
