package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.LegalHoldsContract;
import io.partnerconnect.domain.port.out.LegalHolds;

class FakeLegalHoldsTest extends LegalHoldsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeLegalHolds holds = new FakeLegalHolds(database);

    @Override
    protected LegalHolds holds() {
        return holds;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
