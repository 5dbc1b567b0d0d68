package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.credential.IssuedCredential;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.port.in.RunOperations;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries operations out on this replica: those that are due, in the background, and those somebody waits for, at once. While a value is
 * in memory, or is waited for, the operation is held on to, also where it has to pause: another replica would have to revoke its token.
 */
final class Running implements RunOperations {
    /** How long a caller waits for a value at the most. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * How long a value waits for its delivery: longer than a token may be refused for being new. Else it would be given up, and another made in
     * its place that is new again, and so on.
     */
    private static final Duration KEEPING = Setback.SPREADING.plusSeconds(30);

    private static final Duration SHORTLY = Duration.ofMillis(500);

    private final Operations operations;
    private final OperationJournal journal;
    private final Driving driving;
    private final Here here;
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();

    /** This replica, and its sense of time. */
    record Here(String name, InstantSource clock, Pauses pauses) {}

    Running(Operations operations, OperationJournal journal, Driving driving, Here here) {
        this.operations = operations;
        this.journal = journal;
        this.driving = driving;
        this.here = here;
    }

    @Override
    public List<Lease> take(int most) {
        return journal.take(here.name(), now(), Driving.LEASE, most);
    }

    /** Nobody waits for it; who does carries it out himself. */
    @Override
    public void drive(Lease lease) {
        Urgency.BULK.during(() -> driveOn(lease));
    }

    private void driveOn(Lease lease) {
        Values values = Values.unattended();
        try {
            holding(lease, () -> driving.drive(lease, values));
            if (values.areNeeded()) {
                attend(lease.operation(), values, KEEPING);
            }
        } finally {
            values.forget();
        }
    }

    @Override
    public void keep() {
        journal.keep(Set.copyOf(held), Driving.LEASE);
    }

    /** Carries an operation out for a caller who waits for its value; null when it ended without one, or takes longer. */
    @Nullable
    IssuedCredential carryOutFor(OperationId operation) {
        Values values = Values.awaited();
        try {
            return attend(operation, values, PATIENCE);
        } finally {
            values.forget();
        }
    }

    /** The value, once it is durable that it was handed over: what is not written down yet may still be taken back. */
    private @Nullable IssuedCredential attend(OperationId id, Values values, Duration most) {
        Instant end = now().plus(most);
        while (!now().isAfter(end)) {
            try {
                Operation operation = operations.find(id).orElseThrow();
                Optional<IssuedCredential> handedOver = values.handedOver(operation);
                Optional<Instant> due = due(operation.state());
                if (handedOver.isPresent() || due.isEmpty() || due.get().isAfter(end)) {
                    return handedOver.orElse(null);
                }
                goOn(id, due.get(), values);
            } catch (Failure.Unavailable silence) { // of the database; the value is still here
                here.pauses().pause(SHORTLY);
            }
        }
        return null;
    }

    private void goOn(OperationId id, Instant due, Values values) {
        Optional<Lease> lease = journal.take(id, here.name(), Driving.LEASE);
        if (lease.isEmpty()) {
            here.pauses().pause(SHORTLY);
            return;
        }
        holding(lease.get(), () -> {
            Instant now = now();
            if (due.isAfter(now)) {
                here.pauses().pause(Duration.between(now, due));
            }
            driving.drive(lease.get(), values);
        });
    }

    private void holding(Lease lease, Runnable doing) {
        held.add(lease);
        try {
            doing.run();
        } finally {
            held.remove(lease);
        }
    }

    /** When it goes on with what it was begun for; empty when it does not. */
    private static Optional<Instant> due(OperationState state) {
        return switch (state) {
            case OperationState.Running(var due) -> Optional.of(due);
            case OperationState.Waiting(var what, var due) -> Optional.of(due);
            case OperationState.Undoing undoing -> Optional.empty();
            case OperationState.Held held -> Optional.empty();
            case OperationState.Ended ended -> Optional.empty();
        };
    }

    private Instant now() {
        return here.clock().instant();
    }
}
