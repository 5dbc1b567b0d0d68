package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.LegalHoldsContract;
import io.partnerconnect.domain.port.out.LegalHolds;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresLegalHoldsTest extends LegalHoldsContract {
    @Inject
    TestDatabase database;

    @Inject
    LegalHolds holds;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected LegalHolds holds() {
        return holds;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
