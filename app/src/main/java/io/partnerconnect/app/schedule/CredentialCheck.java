package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Says, soon after the start and every ten minutes, which credentials cannot be had. The workspaces of others are not held up by them. */
@ApplicationScoped
class CredentialCheck {
    private static final Logger LOG = Logger.getLogger(CredentialCheck.class);
    private static final int NAMED = 100;

    private final BrowseCredentials credentials;
    private final MeterRegistry metrics;
    private final AtomicInteger unusable = new AtomicInteger();

    CredentialCheck(BrowseCredentials credentials, MeterRegistry metrics) {
        this.credentials = credentials;
        this.metrics = metrics;
    }

    @Startup
    void register() {
        Gauge.builder("pca.credentials.unusable", unusable, AtomicInteger::get)
                .description("Credentials that cannot be opened or read, at most a hundred; 0 means that all is well")
                .register(metrics);
    }

    @Scheduled(every = "10m", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void check() {
        Urgency.BULK.during(this::look);
    }

    private void look() {
        try {
            List<CredentialLookup.Trouble> found = credentials.unusable(NAMED);
            unusable.set(found.size());
            found.forEach(each -> LOG.errorf("%s: %s %s", each.code(), each.detail(), each.remedy()));
        } catch (Failure failure) {
            LOG.warnf("Whether credentials can be had could not be told: %s", failure.code());
        }
    }
}
