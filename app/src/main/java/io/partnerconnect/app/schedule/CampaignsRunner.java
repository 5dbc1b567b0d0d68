package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Conducts campaigns: every replica takes turns, each second as long as there is something to begin. */
@ApplicationScoped
class CampaignsRunner {
    private static final Logger LOG = Logger.getLogger(CampaignsRunner.class);

    private final ConductCampaigns campaigns;

    CampaignsRunner(ConductCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void conduct() {
        Urgency.BULK.during(this::conductOn);
    }

    private void conductOn() {
        try {
            boolean more = true;
            while (more) {
                more = campaigns.conduct();
            }
        } catch (Failure failure) {
            LOG.warnf("Campaigns could not be conducted: %s", failure.code());
        }
    }
}
