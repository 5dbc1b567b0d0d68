package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.contract.WebhookTurnsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;

class FakeWebhookTurnsTest extends WebhookTurnsContract {
    private final FakeDatabase database = new FakeDatabase();
    private final MovableClock clock = new MovableClock();

    @Override
    protected OperationPorts empty() {
        return FakeOperationPorts.of(database);
    }

    @Override
    protected Webhooks webhooks() {
        return new FakeWebhooks(database);
    }

    @Override
    protected WebhookTurns turns() {
        return new FakeWebhookTurns(database, clock);
    }

    @Override
    protected WebhookDeliveries deliveries() {
        return new FakeWebhookDeliveries(database);
    }
}
