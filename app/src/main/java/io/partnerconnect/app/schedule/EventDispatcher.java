package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Gets events to webhooks: looks every second for events and for webhooks that have something due, each of which has a thread of its own. */
@ApplicationScoped
class EventDispatcher {
    private static final Logger LOG = Logger.getLogger(EventDispatcher.class);

    private final DispatchEvents events;
    private final MeterRegistry metrics;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();

    EventDispatcher(DispatchEvents events, MeterRegistry metrics, Settings settings) {
        this.events = events;
        this.metrics = metrics;
        this.most = settings.webhooks().atOnce();
    }

    @Startup
    void register() {
        metrics.gauge("pca.webhooks.turns", underWay);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::look);
    }

    private void look() {
        try {
            events.fanOut();
            int room = most - underWay.get();
            if (room > 0) {
                events.take(room).forEach(this::begin);
            }
        } catch (Failure failure) {
            LOG.warnf("Events could not be looked for: %s", failure.code());
        }
    }

    private void begin(WebhookTurn turn) {
        underWay.incrementAndGet();
        Thread.ofVirtual().name("webhook-" + turn.webhook().id()).start(() -> Urgency.BULK.during(() -> drive(turn)));
    }

    /** When it fails, the turn ends by itself, and what was not written down is delivered again. */
    private void drive(WebhookTurn turn) {
        try {
            events.drive(turn);
        } catch (Failure failure) {
            LOG.warnf("Webhook %s is left for later: %s", turn.webhook().id(), failure.code());
        } catch (RuntimeException bug) { // told of here; its turn ends by itself
            LOG.errorf(
                    bug,
                    "Webhook %s is left for later by a mistake of the service",
                    turn.webhook().id());
        } finally {
            underWay.decrementAndGet();
        }
    }

    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        try {
            int forgotten = Urgency.BULK.during(events::forget);
            LOG.debugf("Forgot %d events and deliveries", forgotten);
        } catch (Failure failure) {
            LOG.warnf("Events that need not be kept could not be forgotten: %s", failure.code());
        }
    }
}
