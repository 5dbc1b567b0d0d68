package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.DisconnectPlansContract;
import io.partnerconnect.domain.port.out.DisconnectPlans;

class FakeDisconnectPlansTest extends DisconnectPlansContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeDisconnectPlans plans = new FakeDisconnectPlans(database);

    @Override
    protected DisconnectPlans plans() {
        return plans;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
