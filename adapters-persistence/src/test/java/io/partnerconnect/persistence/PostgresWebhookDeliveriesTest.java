package io.partnerconnect.persistence;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.WebhookDeliveriesContract;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresWebhookDeliveriesTest extends WebhookDeliveriesContract {
    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookTurns turns;

    @Inject
    WebhookDeliveries deliveries;

    @Override
    protected OperationPorts empty() {
        database.real().wipe();
        return ports;
    }

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected WebhookTurns turns() {
        return turns;
    }

    @Override
    protected WebhookDeliveries deliveries() {
        return deliveries;
    }
}
