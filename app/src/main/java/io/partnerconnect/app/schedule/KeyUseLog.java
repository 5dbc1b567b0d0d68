package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Writes down when API keys were used last. */
@ApplicationScoped
class KeyUseLog {
    private static final Logger LOG = Logger.getLogger(KeyUseLog.class);

    private final RecogniseApiKey recogniseApiKey;

    KeyUseLog(RecogniseApiKey recogniseApiKey) {
        this.recogniseApiKey = recogniseApiKey;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        Urgency.BULK.during(this::record);
    }

    @PreDestroy
    void writeTheRest() {
        record();
    }

    private void record() {
        try {
            recogniseApiKey.recordUses();
        } catch (Failure failure) {
            LOG.warnf("When API keys were used last could not be written down yet: %s", failure.code());
        }
    }
}
