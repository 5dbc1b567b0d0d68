package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The audit database in memory, written and read. Tests can cut it off: see {@link #fail()} and {@link #failAfter(int)}. */
public final class FakeAuditLedger implements AuditLedger, AuditTrail {
    private static final Duration KEY_LIFETIME = Duration.ofDays(7);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final FakeAuditRows rows;
    private final FakeDatabase database;
    private final Ids ids;
    private final Map<String, Claim> claims = new HashMap<>();
    private int answersLeft = Integer.MAX_VALUE;

    private record Claim(String fingerprint, OperationId operation, Instant expires) {}

    public FakeAuditLedger(Ids ids) {
        this(ids, new FakeDatabase());
    }

    /** {@code database}: where the approvals are. */
    public FakeAuditLedger(Ids ids, FakeDatabase database) {
        this.ids = ids;
        this.database = database;
        rows = new FakeAuditRows(ids);
    }

    /** From now on nothing can be written or read. */
    public void fail() {
        failAfter(0);
    }

    /** As many calls as given still work, then none. With 1, an intent can be written and its outcome cannot. */
    public synchronized void failAfter(int calls) {
        answersLeft = calls;
    }

    public synchronized void recover() {
        answersLeft = Integer.MAX_VALUE;
    }

    /** All events in the order they were written; works also while the ledger fails. */
    public synchronized List<AuditEvent> written() {
        return rows.all();
    }

    /** Events that are not there any more. How operations ended stays known. */
    synchronized void remove(List<AuditEvent> gone) {
        rows.remove(gone);
    }

    /** Whether it has no outcome, or one that says unknown and is not settled. */
    synchronized boolean unsettledAtAll(OperationId operation) {
        return rows.outcome(operation)
                .map(outcome -> outcome.outcome() == AuditEvent.OutcomeKind.UNKNOWN && !rows.isSettled(operation))
                .orElse(true);
    }

    synchronized boolean isConcluded(OperationId operation) {
        return rows.outcome(operation).isPresent();
    }

    /** The same, for who needs the database for it. */
    synchronized List<AuditEvent> read() {
        return read(Outage.DATABASE);
    }

    synchronized List<AuditEvent> read(Outage outage) {
        answer(outage);
        return rows.all();
    }

    @Override
    public Admission intend(Intent intent, Duration inFlight) {
        return intent.mandate().warrant() == null
                ? write(intent, inFlight)
                : database.transaction(() -> write(intent, inFlight));
    }

    private synchronized Admission write(Intent intent, Duration inFlight) {
        answer(Outage.AUDIT);
        RequestKey key = intent.mandate().key();
        AuditedOperation earlier = key == null ? null : earlier(key, intent.at());
        if (earlier != null && !(earlier.outcome() instanceof AuditOutcome.Failed)) {
            return replay(earlier, intent.at(), inFlight);
        }
        Intent use = FakeApprovals.use(database, intent, ids);
        if (key != null) {
            claims.put(
                    nameOf(key),
                    new Claim(
                            key.fingerprint(),
                            intent.mandate().operation(),
                            intent.at().plus(KEY_LIFETIME)));
        }
        rows.add(intent);
        if (use != null) {
            rows.add(use);
            rows.add(use.mandate().operation(), new AuditOutcome.Succeeded(String.valueOf(use.partOf())), intent.at());
        }
        return new Admission.Begun();
    }

    /** What became of the request that claimed the key before, when there was one that did not fail. */
    synchronized Optional<Admission> replay(RequestKey key, Instant now) {
        answer(Outage.AUDIT);
        return Optional.ofNullable(earlier(key, now))
                .filter(earlier -> !(earlier.outcome() instanceof AuditOutcome.Failed))
                .map(Admission.Replayed::new);
    }

    /** All that is written is written, or nothing when it throws. */
    synchronized <T> T together(Supplier<T> work) {
        int before = rows.all().size();
        try {
            return work.get();
        } catch (RuntimeException e) {
            rows.keepOnly(before);
            throw e;
        }
    }

    private @Nullable AuditedOperation earlier(RequestKey key, Instant now) {
        Claim claim = claims.get(nameOf(key));
        if (claim == null || !claim.expires().isAfter(now)) {
            return null;
        }
        if (!claim.fingerprint().equals(key.fingerprint())) {
            throw new Failure.Conflict(Clash.KEY_REUSED, "The idempotency key was used for another request.");
        }
        return rows.operation(claim.operation()).orElseThrow();
    }

    private static Admission replay(AuditedOperation earlier, Instant now, Duration inFlight) {
        if (earlier.outcome() == null
                && inFlight.isPositive()
                && earlier.intendedAt().plus(inFlight).isAfter(now)) {
            throw new Failure.Conflict(Clash.REQUEST_IN_FLIGHT, "The first request with this key is still running.");
        }
        return new Admission.Replayed(earlier);
    }

    @Override
    public synchronized void conclude(OperationId operation, AuditOutcome outcome, Instant at) {
        answer(Outage.AUDIT);
        refuseWhen(rows.outcome(operation).isPresent(), operation);
        rows.add(operation, outcome, at);
    }

    @Override
    public synchronized void settle(OperationId unknown, OperationId settling, Settlement settlement, Instant at) {
        answer(Outage.AUDIT);
        Optional<AuditEvent> outcome = rows.outcome(unknown);
        refuseWhen(
                outcome.filter(o -> o.outcome() != AuditEvent.OutcomeKind.UNKNOWN)
                        .isPresent(),
                unknown);
        refuseWhen(rows.isSettled(unknown), unknown);
        refuseWhen(rows.outcome(settling).isPresent(), settling);
        if (outcome.isEmpty()) {
            rows.add(unknown, new AuditOutcome.Unknown("interrupted"), at);
        }
        rows.add(unknown, settling, settlement, at);
    }

    @Override
    public synchronized void deny(List<Denial> denials) {
        answer(Outage.AUDIT);
        denials.forEach(rows::add);
    }

    @Override
    public synchronized void read(SensitiveRead read) {
        answer(Outage.AUDIT);
        rows.add(read);
    }

    @Override
    public synchronized Page<AuditEvent> events(Sight sight, EventFilter filter, PageRequest page) {
        answer(Outage.DATABASE);
        return rows.events(sight, filter, page);
    }

    @Override
    public synchronized Optional<AuditEvent> find(AuditEventId id) {
        answer(Outage.DATABASE);
        return rows.all().stream().filter(event -> event.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<AuditedOperation> operation(OperationId id) {
        answer(Outage.DATABASE);
        return rows.operation(id);
    }

    @Override
    public synchronized List<Unsettled> unsettled(Sight sight, Instant intendedBefore, int most) {
        answer(Outage.DATABASE);
        return rows.unsettled().stream()
                .filter(each -> FakeAuditRows.sees(sight, each.subject()))
                .filter(open -> open.intendedAt().isBefore(intendedBefore))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<AuditedOperation> requested(RequestKey key, Instant now) {
        answer(Outage.DATABASE);
        return Optional.ofNullable(earlier(key, now))
                .filter(earlier -> !(earlier.outcome() instanceof AuditOutcome.Failed));
    }

    @Override
    public synchronized Optional<Settlement> settlement(OperationId unknown) {
        answer(Outage.DATABASE);
        return rows.settlement(unknown);
    }

    private void answer(Outage outage) {
        if (answersLeft == 0) {
            throw new Failure.Unavailable(outage, RETRY_AFTER, null);
        }
        answersLeft--;
    }

    private static void refuseWhen(boolean concluded, OperationId operation) {
        if (concluded) {
            throw new Failure.Conflict(Clash.ALREADY_CONCLUDED, "Operation " + operation + " has its outcome already.");
        }
    }

    private static String nameOf(RequestKey key) {
        return key.caller() + "\n" + key.key();
    }
}
