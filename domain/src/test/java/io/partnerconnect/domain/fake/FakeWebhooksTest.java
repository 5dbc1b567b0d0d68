package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WebhooksContract;
import io.partnerconnect.domain.port.out.Webhooks;

class FakeWebhooksTest extends WebhooksContract {
    private final FakeDatabase database = new FakeDatabase();

    @Override
    protected Webhooks webhooks() {
        return new FakeWebhooks(database);
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
