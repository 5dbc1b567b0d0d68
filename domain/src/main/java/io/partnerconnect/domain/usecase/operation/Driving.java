package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Carries an operation out, step by step, until it has to wait or has ended. Before a step is carried out its intent is durable; after it
 * what came of it is. Whatever dies in between, whoever takes the operation next finds it as it was written down: a change is done once
 * more, under an intent of its own; a creation is left to the settling job.
 */
final class Driving {
    /** How long a replica may be silent before another takes over. */
    static final Duration LEASE = Duration.ofSeconds(20);
    /** How long an operation is left to the one who began it and waits for its value. */
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final Operations operations;
    private final OperationJournal journal;
    private final AuditTrail trail;
    private final Attempting attempting;
    private final InstantSource clock;

    Driving(
            Operations operations,
            OperationJournal journal,
            AuditTrail trail,
            Attempting attempting,
            InstantSource clock) {
        this.operations = operations;
        this.journal = journal;
        this.trail = trail;
        this.attempting = attempting;
        this.clock = clock;
    }

    /**
     * Returns when the operation waits, has ended, or was taken over by another replica. Who holds the lease is the only one to write, so
     * that what he has written need not be read again.
     *
     * @throws Failure.Unavailable the database does not answer; what was to be written down was not done
     */
    void drive(Lease lease, Values values) {
        try {
            Operation operation = operations.find(lease.operation()).orElseThrow();
            while (operation.state().isDue(now())) {
                operation = once(lease, operation, values);
            }
        } catch (Failure.Conflict conflict) {
            if (conflict.clash() != Clash.LEASE_LOST) {
                throw conflict;
            }
        }
    }

    private Operation once(Lease lease, Operation operation, Values values) {
        Instant now = now();
        Progress progress = isSpokenFor(operation, values, now)
                ? Progress.to(new OperationState.Running(operation.startedAt().plus(HEAD_START)), now)
                : Ending.with(operation, progress(lease, operation, values, now));
        journal.advance(lease, progress);
        return operation.after(progress);
    }

    /** Whoever began it and waits for its value is about to take it. After a short time he holds it, or is gone. */
    private static boolean isSpokenFor(Operation operation, Values values, Instant now) {
        return !values.isAwaited()
                && Remaining.answersTo(operation)
                && operation.state() instanceof OperationState.Running
                && now.isBefore(operation.startedAt().plus(HEAD_START));
    }

    private Progress progress(Lease lease, Operation operation, Values values, Instant now) {
        return operation
                .pending()
                .map(step -> next(lease, new Course(operation, step, null, now), values))
                .orElseGet(() -> Ending.of(operation, now));
    }

    private Progress next(Lease lease, Course course, Values values) {
        return switch (course.step().state()) {
            case StepState.Ready ready -> attempting.begin(lease, course, values);
            case StepState.Started(var attempt) -> Doubt.interrupted(course, attempt);
            case StepState.Unsettled(var attempt) -> Doubt.settled(course, trail.settlement(attempt));
            case StepState.Done done -> throw notPending(course.step());
            case StepState.Skipped skipped -> throw notPending(course.step());
            case StepState.Failed failed -> throw notPending(course.step());
        };
    }

    private static IllegalStateException notPending(Step step) {
        return new IllegalStateException("step " + step.position() + " is over, and was taken for pending");
    }

    private Instant now() {
        return clock.instant();
    }
}
