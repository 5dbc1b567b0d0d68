package io.partnerconnect.benchmarks;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.usecase.TimeOrderedIds;
import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.persistence.PooledLedger;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The service's ledger, and threads that let it commit one intent each at a time: such as nobody settles when they have no outcome, for an
 * operation in steps has its outcome when it has ended. Or several refused requests at a time.
 */
final class AuditLoad implements AutoCloseable {
    /** In base64; the service has it too, and takes the events for its own. */
    static final String MAC_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final Actor ACTOR = new Actor(Actor.Kind.API_KEY, "automation-017");
    private static final Reason REASON = new Reason("rotation of the quarter, by the job of the night");
    private static final PartnerKey PARTNER = new PartnerKey("fivetran");
    private static final Ticket TICKET = new Ticket("SEC-4711");

    private final Ids ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
    private final List<AuditSubject> subjects;
    private final PooledLedger pool;
    private final int threads;

    private AuditLoad(PooledLedger pool, int threads) {
        this.pool = pool;
        this.threads = threads;
        this.subjects = IntStream.range(0, 1000)
                .mapToObj(i -> AuditSubject.of(new WorkspaceName("w%04d".formatted(i)), PARTNER))
                .toList();
    }

    /** With a connection for each thread. */
    static AuditLoad of(EmbeddedDatabase database, int threads) throws SQLException {
        return new AuditLoad(PooledLedger.of(database, threads, MAC_KEY), threads);
    }

    /** All threads commit one after the other, for so long. */
    Timings flatOut(Duration time) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        return all(() -> {
            List<Double> times = new ArrayList<>();
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                commit();
                times.add((System.nanoTime() - start) / 1e6);
            }
            return times;
        });
    }

    /**
     * So many events a second are due, evenly and whatever became of those before; whichever thread is free commits the next, or the next few
     * together. What a commit took counts from when it was due.
     */
    Timings paced(int events, int together, Duration time) throws InterruptedException, ExecutionException {
        AtomicLong next = new AtomicLong();
        int perSecond = events / together;
        long count = perSecond * time.toSeconds();
        long start = System.nanoTime();
        return all(() -> {
            List<Double> times = new ArrayList<>();
            for (long turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
                long due = start + turn * 1_000_000_000L / perSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                commit(together);
                times.add((System.nanoTime() - due) / 1e6);
            }
            return times;
        });
    }

    private Timings all(Timings.Caller caller) throws InterruptedException, ExecutionException {
        List<Timings.Caller> callers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            callers.add(caller);
        }
        return Timings.of(callers);
    }

    private void commit(int together) {
        if (together == 1) {
            commit();
        } else {
            pool.ledger().deny(Stream.generate(this::refused).limit(together).toList());
        }
    }

    /** Refused requests are written several at a time. */
    private Denial refused() {
        int random = ThreadLocalRandom.current().nextInt(subjects.size());
        return new Denial(
                ACTOR,
                "POST /api/v1/workspaces/{workspace}/connections",
                subjects.get(random).workspace(),
                "forbidden",
                0,
                Instant.now());
    }

    private void commit() {
        OperationId operation = new OperationId(ids.next());
        AuditSubject subject = subjects.get(Math.floorMod(operation.hashCode(), subjects.size()));
        pool.ledger()
                .intend(
                        new Intent(
                                new Mandate(operation, ACTOR, REASON, TICKET, null),
                                Action.CONNECT,
                                subject,
                                Instant.now(),
                                null,
                                AuditDetails.none()),
                        Duration.ofMinutes(1));
    }

    @Override
    public void close() {
        pool.close();
    }
}
