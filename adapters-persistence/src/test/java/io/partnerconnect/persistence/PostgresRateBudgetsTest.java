package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RateBudgetsContract;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresRateBudgetsTest extends RateBudgetsContract {
    @Inject
    TestDatabase database;

    @Inject
    RateBudgets budgets;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected RateBudgets budgets() {
        return budgets;
    }

    /** Its clock cannot be moved; what was taken is moved into the past instead. */
    @Override
    protected void pass(Duration time) {
        database.real().forget(time);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
