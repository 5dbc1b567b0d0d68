package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.RotationPoliciesContract;
import io.partnerconnect.domain.port.out.RotationPolicies;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresRotationPoliciesTest extends RotationPoliciesContract {
    @Inject
    TestDatabase database;

    @Inject
    RotationPolicies policies;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected RotationPolicies policies() {
        return policies;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
