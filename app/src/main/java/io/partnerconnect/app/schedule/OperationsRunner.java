package io.partnerconnect.app.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.port.in.RunOperations;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Carries operations out on this replica, each on a thread of its own, and says every five seconds that it is still at it. It looks for
 * some every second, and while it finds more than it has room for, as soon as there is room for some again.
 */
@ApplicationScoped
class OperationsRunner {
    private static final Logger LOG = Logger.getLogger(OperationsRunner.class);

    private final RunOperations operations;
    private final MeterRegistry metrics;
    private final int most;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean more = new AtomicBoolean();

    OperationsRunner(RunOperations operations, MeterRegistry metrics, Settings settings) {
        this.operations = operations;
        this.metrics = metrics;
        this.most = settings.operations().atOnce();
    }

    @Startup
    void register() {
        metrics.gauge("pca.operations.driven", underWay);
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void take() {
        int room = most - underWay.get();
        if (room > 0) {
            take(room);
        }
    }

    private synchronized void take(int room) {
        try {
            List<Lease> taken = operations.take(room);
            more.set(taken.size() == room);
            taken.forEach(this::begin);
        } catch (Failure failure) {
            LOG.warnf("Operations that are due could not be looked for: %s", failure.code());
        }
    }

    /** Not for each that ends: a look for many costs as much as a look for one. */
    private void takeMore() {
        int room = most - underWay.get();
        if (room >= Math.max(1, most / 8) && more.compareAndSet(true, false)) {
            take(room);
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
            takeMore();
        }
    }
}
