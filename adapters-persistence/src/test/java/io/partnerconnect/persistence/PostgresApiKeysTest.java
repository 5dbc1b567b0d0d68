package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.ApiKeysContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.ApiKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresApiKeysTest extends ApiKeysContract {
    @Inject
    TestDatabase database;

    @Inject
    ApiKeys keys;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected ApiKeys keys() {
        return keys;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
