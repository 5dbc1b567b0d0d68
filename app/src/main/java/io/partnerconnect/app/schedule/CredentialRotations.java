package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.FinishCredentialRotations;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Brings rotations of the service's own credentials to their end that nobody carries on with. */
@ApplicationScoped
class CredentialRotations {
    private static final Logger LOG = Logger.getLogger(CredentialRotations.class);

    private final FinishCredentialRotations finishCredentialRotations;

    CredentialRotations(FinishCredentialRotations finishCredentialRotations) {
        this.finishCredentialRotations = finishCredentialRotations;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::finish);
    }

    private void finish() {
        try {
            FinishCredentialRotations.Progress progress = finishCredentialRotations.run();
            if (progress.finished() + progress.left() > 0) {
                LOG.infof(
                        "Of rotations of the service's own credentials %d were finished, %d are left over",
                        progress.finished(), progress.left());
            }
        } catch (Failure failure) {
            LOG.warnf("Rotations of the service's own credentials could not be looked for: %s", failure.code());
        }
    }
}
