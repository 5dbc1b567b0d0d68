package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RateBudgetsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.RateBudgets;
import java.time.Duration;

class FakeRateBudgetsTest extends RateBudgetsContract {
    private final MovableClock clock = new MovableClock();
    private final FakeDatabase database = new FakeDatabase();
    private final FakeRateBudgets budgets = new FakeRateBudgets(database, clock);

    @Override
    protected RateBudgets budgets() {
        return budgets;
    }

    @Override
    protected void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
