package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.AssessAccounts;
import io.partnerconnect.domain.port.in.LookForAdministrators;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Follows partner accounts: records who connected first, looks whether those who administer them are still there, and sees that what is of
 * concern is found.
 */
@ApplicationScoped
class AccountWatch {
    private static final Logger LOG = Logger.getLogger(AccountWatch.class);

    private final RecordAdministrators recordAdministrators;
    private final LookForAdministrators lookForAdministrators;
    private final AssessAccounts assessAccounts;

    AccountWatch(
            RecordAdministrators recordAdministrators,
            LookForAdministrators lookForAdministrators,
            AssessAccounts assessAccounts) {
        this.recordAdministrators = recordAdministrators;
        this.lookForAdministrators = lookForAdministrators;
        this.assessAccounts = assessAccounts;
    }

    @Scheduled(every = "15s", delayed = "12s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void record() {
        Urgency.BULK.during(this::recordFirst);
    }

    @Scheduled(every = "30s", delayed = "25s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        Urgency.BULK.during(this::lookForThem);
    }

    /** What is found of accounts also changes with connections, with the catalogue, and with time alone. */
    @Scheduled(every = "15s", delayed = "14s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void assess() {
        Urgency.BULK.during(this::assessThem);
    }

    private void assessThem() {
        try {
            assessAccounts.run();
        } catch (Failure failure) {
            LOG.warnf("What is of concern about partner accounts could not be found: %s", failure.code());
        }
    }

    private void recordFirst() {
        try {
            RecordAdministrators.Progress progress = recordAdministrators.run();
            if (progress.recorded() + progress.failed() > 0) {
                LOG.infof(
                        "Administrators of %d partner accounts recorded from the first connection, %d could not be",
                        progress.recorded(), progress.failed());
            }
        } catch (Failure failure) {
            LOG.warnf("Partner accounts without an administrator could not be looked for: %s", failure.code());
        }
    }

    private void lookForThem() {
        try {
            LookForAdministrators.Progress progress = lookForAdministrators.run();
            if (progress.unanswered() > 0) {
                LOG.warnf(
                        "Whether the administrators of %d of %d partner accounts are active is not known",
                        progress.unanswered(), progress.looked());
            }
        } catch (Failure failure) {
            LOG.warnf("Administrators of partner accounts could not be looked for: %s", failure.code());
        }
    }
}
