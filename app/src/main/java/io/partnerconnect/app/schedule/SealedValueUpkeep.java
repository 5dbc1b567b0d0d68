package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.ForgetSealedValues;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes, every ten minutes, sealed values that need not be kept any more. */
@ApplicationScoped
class SealedValueUpkeep {
    private static final Logger LOG = Logger.getLogger(SealedValueUpkeep.class);

    private final ForgetSealedValues forgetSealedValues;

    SealedValueUpkeep(ForgetSealedValues forgetSealedValues) {
        this.forgetSealedValues = forgetSealedValues;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        try {
            int removed = forgetSealedValues.run();
            if (removed > 0) {
                LOG.infof("Removed %d sealed values that nobody acknowledged", removed);
            }
        } catch (Failure failure) {
            LOG.warnf("Sealed values that are to go could not be removed: %s", failure.code());
        }
    }
}
