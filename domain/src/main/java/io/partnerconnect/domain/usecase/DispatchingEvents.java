package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.DispatchEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Delivers, a few at a time for each webhook. A receiver that takes nothing is given a rest, longer each time, and then asked with one
 * delivery; others are not kept waiting by it, for each has its turn on a thread of its own.
 */
final class DispatchingEvents implements DispatchEvents {
    private static final int AT_ONCE = 8;
    private static final int EVENTS = 500;
    private static final int ROUNDS = 20;
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 6;
    private static final Actor ACTOR = Actor.service("webhooks");

    private final Surroundings.Outward outward;
    private final Surroundings.Clockwork clockwork;
    private final Sending sending;
    private final ChangeWebhook changeWebhook;
    private final WebhookRules rules;

    DispatchingEvents(
            Surroundings.Outward outward,
            Surroundings.Clockwork clockwork,
            ChangeWebhook changeWebhook,
            WebhookRules rules) {
        this.outward = outward;
        this.clockwork = clockwork;
        this.sending = new Sending(outward, clockwork.clock(), rules);
        this.changeWebhook = changeWebhook;
        this.rules = rules;
    }

    @Override
    public int fanOut() {
        int all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int some = outward.turns().fanOut(now(), EVENTS);
            all += some;
            if (some < EVENTS) {
                break;
            }
        }
        return all;
    }

    @Override
    public List<WebhookTurn> take(int most) {
        return outward.turns().take(now(), turn().plus(rules.timeout().multipliedBy(3)), most);
    }

    /** For how long something may be begun in a turn. What was begun by then ends before the turn does. */
    private Duration turn() {
        return rules.timeout().multipliedBy(3);
    }

    @Override
    public void drive(WebhookTurn turn) {
        long begun = clockwork.nanos().getAsLong();
        int failures = turn.failures();
        Sending.Outcome outcome;
        do {
            int most = failures > 0 ? 1 : AT_ONCE;
            outcome = sending.send(turn.webhook(), outward.turns().due(turn, now(), most));
            failures = outcome.cameToNothing() ? failures + 1 : outcome.isEmpty() ? failures : 0;
        } while (outcome.mayGoOn() && clockwork.nanos().getAsLong() - begun < turn().toNanos());
        outward.turns().end(turn, failures, outcome.cameToNothing() ? now().plus(rest(failures, outcome)) : now());
        if (outcome.gone()) {
            pause(turn.webhook());
        }
    }

    private static Duration rest(int failures, Sending.Outcome outcome) {
        Duration wait = FIRST_REST.multipliedBy(1L << Math.clamp(failures - 1L, 0, DOUBLINGS));
        Duration bounded = wait.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wait;
        return outcome.asked().compareTo(bounded) > 0 ? outcome.asked() : bounded;
    }

    /** Whoever changed it meanwhile knows better; what the receiver does not want comes back by itself. */
    private void pause(Webhook webhook) {
        Mandate mandate = new Mandate(
                new OperationId(clockwork.ids().next()),
                ACTOR,
                new Reason("the receiver answered 410: it wants nothing more"),
                null,
                null);
        try {
            changeWebhook.handle(
                    mandate,
                    new ChangeWebhook.Command(webhook.id(), webhook.version(), WebhookState.PAUSED, null, null));
        } catch (Failure.Stale | Failure.NotFound changed) {
            return;
        }
    }

    @Override
    public int forget() {
        Instant before = now().minus(rules.kept());
        int all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int some = outward.deliveries().forget(before, EVENTS);
            all += some;
            if (some == 0) {
                break;
            }
        }
        return all;
    }

    private Instant now() {
        return clockwork.clock().instant();
    }
}
