package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.CatalogueOverridesContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.CatalogueOverrides;

class FakeCatalogueOverridesTest extends CatalogueOverridesContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected CatalogueOverrides overrides() {
        return new FakeCatalogueOverrides(database);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
