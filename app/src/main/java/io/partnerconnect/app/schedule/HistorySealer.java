package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.port.in.SealHistory;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Seals the history once a second, and goes on at once while there is more than one batch. */
@ApplicationScoped
class HistorySealer {
    private static final Logger LOG = Logger.getLogger(HistorySealer.class);
    private static final int BATCH = 10_000;

    private final SealHistory history;
    private final InstantSource clock;
    private final Counter events;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final AtomicReference<Instant> wellAt;

    HistorySealer(SealHistory history, MeterRegistry metrics, InstantSource clock) {
        this.history = history;
        this.clock = clock;
        this.events = metrics.counter("pca.history.events");
        this.wellAt = new AtomicReference<>(clock.instant());
        metrics.gauge("pca.history.refused", refused, is -> is.get() ? 1 : 0);
        metrics.gauge(
                "pca.history.silence",
                wellAt,
                at -> Duration.between(at.get(), clock.instant()).toSeconds());
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.SHARED.during(this::seal);
    }

    private void seal() {
        try {
            while (isMore(history.run(BATCH))) {
                LOG.debugf("Sealed %d events, and there are more", BATCH);
            }
        } catch (Failure failure) {
            LOG.warnf("The history could not be sealed: %s", failure.code());
        }
    }

    private boolean isMore(SealingResult result) {
        return switch (result) {
            case SealingResult.Sealed(int sealed) -> {
                events.increment(sealed);
                well();
                yield sealed == BATCH;
            }
            case SealingResult.NothingNew() -> {
                well();
                yield false;
            }
            case SealingResult.Overtaken() -> false;
            case SealingResult.Refused(var why, String detail) -> {
                refused.set(true);
                LOG.errorf("The history is not sealed, and nothing is signed: %s (%s)", why.sentence(), detail);
                yield false;
            }
        };
    }

    private void well() {
        refused.set(false);
        wellAt.set(clock.instant());
    }
}
