package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.WatchHandOvers;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks every fifteen seconds for new tokens whose use is to be looked for. */
@ApplicationScoped
class HandOverWatch {
    private static final Logger LOG = Logger.getLogger(HandOverWatch.class);

    private final WatchHandOvers watchHandOvers;

    HandOverWatch(WatchHandOvers watchHandOvers) {
        this.watchHandOvers = watchHandOvers;
    }

    @Scheduled(every = "15s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::look);
    }

    private void look() {
        try {
            WatchHandOvers.Progress progress = watchHandOvers.run();
            if (progress.unanswered() > 0) {
                LOG.warnf("%d of %d new tokens could not be looked at", progress.unanswered(), progress.looked());
            }
        } catch (Failure failure) {
            LOG.warnf("New tokens could not be looked for: %s", failure.code());
        }
    }
}
