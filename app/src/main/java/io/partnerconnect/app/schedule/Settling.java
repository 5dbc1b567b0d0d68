package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Runs the settling job. */
@ApplicationScoped
class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);

    private final SettleUnknowns settleUnknowns;
    private final MeterRegistry metrics;
    private volatile int due;

    Settling(SettleUnknowns settleUnknowns, MeterRegistry metrics) {
        this.settleUnknowns = settleUnknowns;
        this.metrics = metrics;
    }

    @Startup
    void register() {
        metrics.gauge("pca.operations.unsettled", this, settling -> settling.due);
    }

    @Scheduled(every = "15s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::settle);
    }

    private void settle() {
        try {
            SettleUnknowns.Progress progress = settleUnknowns.run();
            due = progress.due() - progress.settled();
            if (progress.settled() > 0) {
                LOG.infof("Settled %d operations whose outcome was not known; %d are left", progress.settled(), due);
            }
        } catch (Failure failure) {
            LOG.warnf("Operations whose outcome is not known could not be looked for: %s", failure.code());
        }
    }
}
