package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RepairPlansContract;
import io.partnerconnect.domain.port.out.RepairPlans;

class FakeRepairPlansTest extends RepairPlansContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeRepairPlans plans = new FakeRepairPlans(database);

    @Override
    protected RepairPlans plans() {
        return plans;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
