package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.ReconciliationsContract;
import io.partnerconnect.domain.port.out.LogEvents;
import io.partnerconnect.domain.port.out.Reconciliations;

class FakeReconciliationsTest extends ReconciliationsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeLogEvents events = new FakeLogEvents(database);
    private final FakeReconciliations reconciliations = new FakeReconciliations(database);

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
