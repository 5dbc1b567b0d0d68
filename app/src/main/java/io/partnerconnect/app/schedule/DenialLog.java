package io.partnerconnect.app.schedule;

import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Refused requests on their way into the audit. Bounded, so that a flood of them takes neither memory nor the database: what does not
 * fit is counted, and the count is written with the next one that does. Written once a second, and at the end.
 */
@ApplicationScoped
public class DenialLog {
    private static final int MOST = 1000;
    private static final int AT_A_TIME = 200;

    private final AuditLedger ledger;
    private final BlockingQueue<Denial> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong suppressed = new AtomicLong();

    DenialLog(AuditLedger ledger) {
        this.ledger = ledger;
    }

    /** Takes a refused request in; never waits. */
    public void add(Denial denial) {
        if (!waiting.offer(denial)) {
            suppressed.incrementAndGet();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        for (List<Denial> batch = next(); !batch.isEmpty(); batch = next()) {
            if (!written(batch)) {
                return;
            }
        }
    }

    @PreDestroy
    void writeTheRest() {
        write();
    }

    private List<Denial> next() {
        List<Denial> batch = new ArrayList<>();
        waiting.drainTo(batch, AT_A_TIME);
        long missing = batch.isEmpty() ? 0 : suppressed.getAndSet(0);
        if (missing > 0) {
            batch.set(0, batch.getFirst().withSuppressed(missing));
        }
        return batch;
    }

    /** When the audit does not take them they wait on, as far as there is room. */
    private boolean written(List<Denial> batch) {
        try {
            ledger.deny(batch);
            return true;
        } catch (Failure failure) {
            batch.forEach(denial -> {
                suppressed.addAndGet(denial.suppressed());
                add(denial.withSuppressed(0));
            });
            return false;
        }
    }
}
