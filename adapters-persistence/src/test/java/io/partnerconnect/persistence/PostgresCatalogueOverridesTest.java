package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.CatalogueOverridesContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresCatalogueOverridesTest extends CatalogueOverridesContract {
    @Inject
    TestDatabase database;

    @Inject
    CatalogueOverrides overrides;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected CatalogueOverrides overrides() {
        return overrides;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
