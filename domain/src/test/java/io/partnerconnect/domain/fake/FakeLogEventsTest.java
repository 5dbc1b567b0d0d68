package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.LogEventsContract;
import io.partnerconnect.domain.port.out.LogEvents;

class FakeLogEventsTest extends LogEventsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeLogEvents events = new FakeLogEvents(database);

    @Override
    protected LogEvents events() {
        return events;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
