package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.WatchCredentials;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks at the service's own credentials that are due, and sees that what is wrong with any is found. */
@ApplicationScoped
class CredentialWatch {
    private static final Logger LOG = Logger.getLogger(CredentialWatch.class);

    private final WatchCredentials watchCredentials;

    CredentialWatch(WatchCredentials watchCredentials) {
        this.watchCredentials = watchCredentials;
    }

    @Scheduled(
            every = "{pca.credential-watch.poll:30s}",
            delayed = "18s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::look);
    }

    private void look() {
        try {
            WatchCredentials.Progress progress = watchCredentials.run();
            if (progress.troubled() > 0) {
                LOG.warnf(
                        "Something is wrong with %d of the %d credentials looked at; /findings tells what",
                        progress.troubled(), progress.checked());
            }
        } catch (Failure failure) {
            LOG.warnf("The service's own credentials could not be looked at: %s", failure.code());
        }
    }
}
