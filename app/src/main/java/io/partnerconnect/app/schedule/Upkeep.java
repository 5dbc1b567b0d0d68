package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.persistence.AuditUpkeep;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/** Sees to it, at the start and every hour, that events can be written next month too, and forgets expired idempotency keys. */
@ApplicationScoped
class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private final AuditUpkeep audit;
    private final InstantSource clock;

    Upkeep(AuditUpkeep audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Startup
    void atStart() {
        audit.ensurePartitions();
        List<String> missing = audit.missingGuards();
        if (!missing.isEmpty()) {
            LOG.warnf(
                    "The audit is not guarded against who runs migrations: the event triggers %s are missing. As a superuser, run"
                            + " db/bootstrap/roles.sql again; where that cannot be, what is taken away still shows in an export",
                    String.join(", ", missing));
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void everyHour() {
        try {
            int made = audit.ensurePartitions();
            int forgotten = audit.purgeRequestKeys(clock.instant());
            LOG.debugf("Made %d partitions of the audit, forgot %d idempotency keys", made, forgotten);
        } catch (Failure failure) {
            LOG.warnf("The upkeep of the audit is put off: %s", failure.code());
        }
    }
}
