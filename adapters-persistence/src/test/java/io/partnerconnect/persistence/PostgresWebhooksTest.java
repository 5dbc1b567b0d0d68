package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.WebhooksContract;
import io.partnerconnect.domain.port.out.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresWebhooksTest extends WebhooksContract {
    @Inject
    TestDatabase database;

    @Inject
    Webhooks webhooks;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }
}
