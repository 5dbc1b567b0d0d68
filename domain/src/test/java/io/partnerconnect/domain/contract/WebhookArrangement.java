package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.RetrySchedule;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import java.time.Duration;
import java.util.List;

/** What the tests of events have in common: operations that end, and webhooks that are told. */
public abstract class WebhookArrangement extends OperationArrangement {
    static final ReceiverReply TAKEN = new ReceiverReply.Answered(200, null, "");
    static final ReceiverReply FAILING = new ReceiverReply.Answered(500, null, "");
    static final ReceiverReply GONE = new ReceiverReply.Answered(410, null, "");
    static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofHours(24));

    private int registered;

    /** To the same database as {@link #ports()}. */
    protected abstract Webhooks webhooks();

    protected abstract WebhookTurns turns();

    protected abstract WebhookDeliveries deliveries();

    Webhook registered(EventSelection events) {
        registered++;
        return webhooks().add(SomeWebhooks.webhook(registered, events));
    }

    Webhook registered() {
        return registered(SomeWebhooks.ALL);
    }

    /** An operation that got into that state. */
    OperationId told(AnOperation operation, OperationState state) {
        Lease lease = begunAndTaken(operation);
        become(lease, state);
        return operation.id();
    }

    /** An operation that has succeeded. */
    OperationId told() {
        return told(another(), new OperationState.Succeeded(clock.instant()));
    }

    void fanOut() {
        turns().fanOut(clock.instant(), 100);
    }

    List<WebhookDelivery> deliveriesOf(Webhook webhook) {
        return deliveries().of(webhook.id(), null, PageRequest.first(100)).items();
    }

    /** What a webhook is told of, the oldest event first. */
    List<OutboundEvent> eventsFor(Webhook webhook) {
        fanOut();
        return deliveriesOf(webhook).reversed().stream()
                .map(WebhookDelivery::event)
                .toList();
    }

    List<WebhookTurn> take(Duration time) {
        return turns().take(clock.instant(), time, 10);
    }

    List<WebhookDelivery> due(WebhookTurn turn) {
        return turns().due(turn, clock.instant(), 100);
    }

    WebhookDelivery tried(WebhookDelivery delivery, ReceiverReply reply) {
        WebhookDelivery tried = delivery.after(reply, clock.instant(), SCHEDULE);
        turns().record(tried);
        return tried;
    }
}
