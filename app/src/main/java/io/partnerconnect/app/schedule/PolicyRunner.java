package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Carries rotation policies out: looks every thirty seconds for connections that are due for a look. */
@ApplicationScoped
class PolicyRunner {
    private static final Logger LOG = Logger.getLogger(PolicyRunner.class);

    private final RunRotationPolicies policies;

    PolicyRunner(RunRotationPolicies policies) {
        this.policies = policies;
    }

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Urgency.BULK.during(this::look);
    }

    private void look() {
        try {
            RunRotationPolicies.Progress progress = policies.run();
            if (progress.begun() + progress.failed() > 0) {
                LOG.infof(
                        "Policies looked at %d connections, began %d rotations and failed at %d",
                        progress.looked(), progress.begun(), progress.failed());
            }
        } catch (Failure failure) {
            LOG.warnf("Connections that policies are to look at could not be looked for: %s", failure.code());
        }
    }
}
