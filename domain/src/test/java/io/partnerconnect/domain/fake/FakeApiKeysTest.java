package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.ApiKeysContract;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.port.out.ApiKeys;

class FakeApiKeysTest extends ApiKeysContract {
    private final FakeDatabase database = new FakeDatabase();
    private final FakeApiKeys keys = new FakeApiKeys(database);

    @Override
    protected ApiKeys keys() {
        return keys;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
