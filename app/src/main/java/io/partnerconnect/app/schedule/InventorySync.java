package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads workspaces that are due, and those somebody asked for. */
@ApplicationScoped
class InventorySync {
    private static final Logger LOG = Logger.getLogger(InventorySync.class);

    private final SyncWorkspaces sync;

    InventorySync(SyncWorkspaces sync) {
        this.sync = sync;
    }

    @Scheduled(
            every = "{pca.inventory.poll:1s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::read);
    }

    private void read() {
        try {
            SyncWorkspaces.Progress progress = sync.run();
            if (progress.read() < progress.due()) {
                LOG.warnf("%d of %d workspaces could not be read", progress.due() - progress.read(), progress.due());
            }
        } catch (Failure failure) {
            LOG.warnf("Workspaces could not be read: %s", failure.code());
        }
    }
}
