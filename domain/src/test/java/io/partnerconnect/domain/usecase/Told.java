package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fake.FakeWebhookReceivers;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.RetrySchedule;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import java.time.Duration;
import java.util.List;

/** An installation that tells a portal of what happens. */
final class Told {
    static final WebhookUrl PORTAL = new WebhookUrl("https://portal.example.com/hooks");
    static final WebhookUrl OTHER = new WebhookUrl("https://other.example.com/hooks");
    static final String KEY = "a signing key of thirty-two bytes";
    static final WebhookRules RULES = new WebhookRules(
            false, Duration.ofSeconds(10), new RetrySchedule(Duration.ofHours(24)), Duration.ofDays(30));

    final Installation installation = new Installation();
    final WebhookUseCases webhooks = installation.useCases.webhooks(RULES);

    Told() {
        installation.registerProd();
        installation.signingKeys.configure("portal", KEY);
        installation.receivers.at(PORTAL, FakeWebhookReceivers::willing);
        installation.receivers.at(OTHER, FakeWebhookReceivers::willing);
    }

    Webhook register(WebhookUrl url) {
        return register(installation.mandate(), url, SomeWebhooks.ALL, "portal");
    }

    Webhook register(Mandate mandate, WebhookUrl url, EventSelection events, String key) {
        return register(webhooks, mandate, url, events, key);
    }

    /** Under other rules. */
    Webhook register(WebhookUseCases ruled, WebhookUrl url) {
        return register(ruled, installation.mandate(), url, SomeWebhooks.ALL, "portal");
    }

    private Webhook register(
            WebhookUseCases ruled, Mandate mandate, WebhookUrl url, EventSelection events, String key) {
        Answer<Webhook> answer = ruled.registerWebhook()
                .handle(
                        mandate,
                        new RegisterWebhook.Command(
                                new WebhookId(installation.ids.next()), url, events, new SigningKeyName(key)));
        return switch (answer) {
            case Answer.Done<Webhook> done -> done.result();
            case Answer.Replayed<Webhook> replayed -> throw new AssertionError("it has no key");
        };
    }

    List<Webhook> registered() {
        return webhooks.browseWebhooks().list(PageRequest.first(10)).items();
    }

    /** An operation that has succeeded. */
    Operation succeed() {
        Operation operation = AnOperation.anOperation(installation.ids.nextOperation(), installation.clock.instant())
                .build();
        installation.operations.begin(operation, null, null);
        Lease lease = installation
                .operations
                .take(operation.id(), "here", Duration.ofMinutes(1))
                .orElseThrow();
        installation.operations.advance(
                lease,
                Progress.to(new OperationState.Succeeded(installation.clock.instant()), installation.clock.instant()));
        return operation;
    }

    /** What a replica does once. */
    void dispatch(WebhookUseCases replica) {
        DispatchEvents events = replica.dispatchEvents();
        events.fanOut();
        events.take(10).forEach(events::drive);
    }

    void dispatch() {
        dispatch(webhooks);
    }

    /** What a replica does every so often, for some time. */
    void dispatchFor(Duration time, Duration every) {
        var end = installation.clock.instant().plus(time);
        while (installation.clock.instant().isBefore(end)) {
            dispatch();
            installation.clock.advance(every);
        }
    }

    /** What came there, but for challenges. */
    List<SignedMessage> received(WebhookUrl url) {
        return installation.receivers.received(url).stream()
                .filter(message -> !message.body().contains("webhook.challenge"))
                .toList();
    }

    List<WebhookDelivery> deliveries(Webhook webhook) {
        return webhooks.browseWebhooks()
                .deliveries(webhook.id(), null, PageRequest.first(100))
                .items();
    }

    WebhookDelivery only(Webhook webhook) {
        List<WebhookDelivery> all = deliveries(webhook);
        if (all.size() != 1) {
            throw new AssertionError("there are " + all);
        }
        return all.getFirst();
    }

    static String message(Throwable thrown) {
        return ((Failure.Invalid) thrown).errors().getFirst().message();
    }

    List<AuditEvent> audited(String action) {
        return installation.ledger.written().stream()
                .filter(event -> event.action().equals(action))
                .toList();
    }
}
