package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.token.MintedToken;
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
 * in memory short pauses are waited for here, since another replica would have to revoke its token.
 */
final class Running implements RunOperations {
    /** How long a caller waits for a value at the most, and a value for its delivery. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SHORTEST = Duration.ofMillis(100);

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
        return journal.take(here.name(), here.clock().instant(), Driving.LEASE, most);
    }

    @Override
    public void drive(Lease lease) {
        Values values = Values.unattended();
        drive(lease, values);
        if (values.minted().isPresent()) {
            goOn(lease.operation(), values, PATIENCE);
        }
    }

    @Override
    public void keep() {
        journal.keep(Set.copyOf(held), Driving.LEASE);
    }

    /** Carries an operation out for a caller who waits for its value; null when it ended, or takes longer. */
    @Nullable
    MintedToken carryOutFor(OperationId operation) {
        Values values = Values.awaited();
        goOn(operation, values, PATIENCE);
        return values.handedOver();
    }

    private void goOn(OperationId id, Values values, Duration patience) {
        Instant end = here.clock().instant().plus(patience);
        while (values.handedOver() == null) {
            journal.take(id, here.name(), Driving.LEASE).ifPresent(lease -> drive(lease, values));
            Optional<Instant> due = operations.find(id).map(Operation::state).flatMap(Running::due);
            if (values.handedOver() != null || due.isEmpty() || due.get().isAfter(end)) {
                return;
            }
            Duration wait = Duration.between(here.clock().instant(), due.get());
            here.pauses().pause(wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
            if (here.clock().instant().isAfter(end)) {
                return;
            }
        }
    }

    private void drive(Lease lease, Values values) {
        held.add(lease);
        try {
            driving.drive(lease, values);
        } finally {
            held.remove(lease);
        }
    }

    private static Optional<Instant> due(OperationState state) {
        return switch (state) {
            case OperationState.Running(var due) -> Optional.of(due);
            case OperationState.Waiting(var what, var due) -> Optional.of(due);
            case OperationState.Undoing(var code, var due) -> Optional.of(due);
            case OperationState.Held held -> Optional.empty();
            case OperationState.Ended ended -> Optional.empty();
        };
    }
}
