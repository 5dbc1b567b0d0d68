package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.port.in.BrowseOwedWork;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Counts what is owed, by its kind, twice a minute: the thousand oldest, so that counting costs the same however much it is. */
@ApplicationScoped
class OwedWorkGauge {
    private static final Logger LOG = Logger.getLogger(OwedWorkGauge.class);
    private static final int MOST = 1000;

    private final BrowseOwedWork owedWork;
    private final MeterRegistry metrics;
    private final Map<OwedWork.Kind, AtomicInteger> counts = new EnumMap<>(OwedWork.Kind.class);

    OwedWorkGauge(BrowseOwedWork owedWork, MeterRegistry metrics) {
        this.owedWork = owedWork;
        this.metrics = metrics;
        for (OwedWork.Kind kind : OwedWork.Kind.values()) {
            counts.put(kind, new AtomicInteger());
        }
    }

    @Startup
    void register() {
        counts.forEach((kind, count) -> Gauge.builder("pca.owed.work", count, AtomicInteger::get)
                .description("What is still to be done or confirmed; 0 everywhere means that all is clean")
                .tag("kind", kind.name())
                .tag("owner", kind.isForPeople() ? "PEOPLE" : "SERVICE")
                .register(metrics));
    }

    @Scheduled(every = "30s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void count() {
        try {
            Map<OwedWork.Kind, Integer> owed = new EnumMap<>(OwedWork.Kind.class);
            owedWork.owed(Sight.everything(), MOST).forEach(each -> owed.merge(each.kind(), 1, Integer::sum));
            counts.forEach((kind, count) -> count.set(owed.getOrDefault(kind, 0)));
        } catch (Failure failure) {
            LOG.warnf("What is owed could not be counted: %s", failure.code());
        }
    }
}
