package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.port.in.RunOperations;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Carries operations out on this replica, each on a thread of its own, and says every five seconds that it is still at it. */
@ApplicationScoped
class OperationsRunner {
    private static final Logger LOG = Logger.getLogger(OperationsRunner.class);
    private static final int MOST = 64;

    private final RunOperations operations;
    private final MeterRegistry metrics;
    private final AtomicInteger underWay = new AtomicInteger();

    OperationsRunner(RunOperations operations, MeterRegistry metrics) {
        this.operations = operations;
        this.metrics = metrics;
    }

    @Startup
    void register() {
        metrics.gauge("pca.operations.driven", underWay);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void take() {
        try {
            operations.take(MOST - underWay.get()).forEach(this::begin);
        } catch (Failure failure) {
            LOG.warnf("Operations that are due could not be looked for: %s", failure.code());
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void keep() {
        try {
            operations.keep();
        } catch (Failure failure) {
            LOG.warnf("The operations under way here could not be kept: %s", failure.code());
        }
    }

    private void begin(Lease lease) {
        underWay.incrementAndGet();
        Thread.ofVirtual().name("operation-" + lease.operation()).start(() -> drive(lease));
    }

    private void drive(Lease lease) {
        try {
            operations.drive(lease);
        } catch (Failure failure) {
            LOG.warnf("Operation %s is left for later: %s", lease.operation(), failure.code());
        } catch (RuntimeException bug) { // it is held and shown as that; the mistake is told of here, once
            LOG.errorf(bug, "Operation %s is held by a mistake of the service", lease.operation());
        } finally {
            underWay.decrementAndGet();
        }
    }
}
