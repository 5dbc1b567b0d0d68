package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries an operation out, step by step, until it has to wait or has ended. Before a step is carried out its intent is durable; after it
 * what came of it is. Whatever dies in between, whoever takes the operation next finds it as it was written down: a change is done once
 * more, a creation is left to the settling job.
 */
final class Driving {
    /** How long a replica may be silent before another takes over. */
    static final Duration LEASE = Duration.ofSeconds(20);
    /** Longer than this between an intent and what it speaks of, and the process was stopped: the lease may be another's by now. */
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** How long a workspace may need until it knows everywhere what was just made in it. */
    private static final Duration SPREADING = Duration.ofSeconds(90);

    private static final Duration LOOK_FOR_SETTLEMENT = Duration.ofSeconds(15);

    private final Surroundings outside;
    private final BrowseWorkspaces workspaces;
    private final Effects effects;

    /** What driving needs of the outside. */
    record Surroundings(
            Operations operations, OperationJournal journal, AuditTrail trail, InstantSource clock, Ticking ticking) {}

    /** Ids, and a monotonic clock. */
    record Ticking(Ids ids, LongSupplier nanos) {}

    Driving(Surroundings outside, BrowseWorkspaces workspaces, Effects effects) {
        this.outside = outside;
        this.workspaces = workspaces;
        this.effects = effects;
    }

    /**
     * Returns when the operation waits, has ended, or was taken over by another replica.
     *
     * @throws Failure.Unavailable the database does not answer; what was to be written down was not done
     */
    void drive(Lease lease, Values values) {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = once(lease, values);
            }
        } catch (Failure.Conflict conflict) {
            if (conflict.clash() != Clash.LEASE_LOST) {
                throw conflict;
            }
        }
    }

    private boolean once(Lease lease, Values values) {
        Operation operation = outside.operations().find(lease.operation()).orElseThrow();
        if (!operation.state().isDue(now())) {
            return false;
        }
        Course course = new Course(operation, now());
        Progress progress = operation
                .pending()
                .map(step -> next(lease, course, step, values))
                .orElseGet(course::over);
        outside.journal().advance(lease, progress);
        return progress.state().isDue(now());
    }

    private Progress next(Lease lease, Course course, Step step, Values values) {
        return switch (step.state()) {
            case StepState.Ready ready -> begin(lease, course, step, values);
            case StepState.Started(var attempt)
            when step.effect() instanceof Effect.Creation ->
                course.unsettled(step, attempt, "interrupted", now().plus(LOOK_FOR_SETTLEMENT));
            case StepState.Started(var attempt) -> carryOut(lease, course, step, attempt, values);
            case StepState.Unsettled(var attempt) -> settled(course, step, attempt);
            case StepState.Done done -> throw new IllegalStateException("a step that is over is not pending");
            case StepState.Skipped skipped -> throw new IllegalStateException("a step that is over is not pending");
            case StepState.Failed failed -> throw new IllegalStateException("a step that is over is not pending");
        };
    }

    private Progress begin(Lease lease, Course course, Step step, Values values) {
        OperationId attempt = new OperationId(outside.ticking().ids().next());
        Optional<Progress> hindered = hindered(course, step, attempt, values);
        if (hindered.isPresent()) {
            return hindered.get();
        }
        if (step.effect() instanceof Effect.Look) {
            return carryOut(lease, course, step, null, values);
        }
        long before = outside.ticking().nanos().getAsLong();
        Step started = step.started(attempt, now());
        outside.journal()
                .start(lease, started, StepAudit.intent(course.operation(), step.effect(), attempt, now()), LEASE);
        if (outside.ticking().nanos().getAsLong() - before > FRESH.toNanos()) {
            return course.notDone(started, attempt, "paused", now());
        }
        return carryOut(lease, course, started, attempt, values);
    }

    private Optional<Progress> hindered(Course course, Step step, OperationId attempt, Values values) {
        try {
            return Optional.ofNullable(effects.hindrance(site(course, attempt, values), step.effect()))
                    .map(carried -> course.carried(step, null, carried, now()));
        } catch (Failure failure) {
            return Optional.of(failed(course, step, null, failure));
        }
    }

    private Progress carryOut(Lease lease, Course course, Step step, @Nullable OperationId attempt, Values values) {
        try {
            OperationId id = attempt == null ? course.operation().id() : attempt;
            Carried carried = effects.carryOut(site(course, id, values), step.effect());
            return course.carried(step, attempt, carried, now());
        } catch (Failure failure) {
            return failed(course, step, attempt, failure);
        } catch (RuntimeException bug) { // what it did before it broke is not known; a person has to look
            outside.journal().advance(lease, course.broken(step, attempt, now()));
            throw bug;
        }
    }

    private Progress failed(Course course, Step step, @Nullable OperationId attempt, Failure failure) {
        Instant now = now();
        return switch (failure) {
            case Failure.OutcomeUnknown unknown
            when attempt != null && step.effect() instanceof Effect.Creation ->
                course.unsettled(step, attempt, unknown.code(), now.plus(LOOK_FOR_SETTLEMENT));
            case Failure.OutcomeUnknown unknown ->
                course.unclear(step, unknown.code(), now.plus(BackOff.after(step.attempts())));
            case Failure.Unavailable unavailable ->
                course.notDone(
                        step,
                        attempt,
                        unavailable.code(),
                        now.plus(BackOff.after(step.attempts(), unavailable.retryAfter())));
            case Failure.NotFound notFound -> definite(course, step, attempt, notFound);
            case Failure.Refused refused -> definite(course, step, attempt, refused);
            case Failure.Conflict conflict -> definite(course, step, attempt, conflict);
            case Failure.Invalid invalid -> definite(course, step, attempt, invalid);
            case Failure.Stale stale -> definite(course, step, attempt, stale);
        };
    }

    /** What was just made may not be known everywhere yet; what refuses it then may not later. */
    private Progress definite(Course course, Step step, @Nullable OperationId attempt, Failure failure) {
        Instant now = now();
        return isOfNewThings(failure) && course.madeSomethingSince(now.minus(SPREADING))
                ? course.notDone(step, attempt, failure.code(), now.plus(BackOff.after(1)))
                : course.failed(step, attempt, failure.code(), now);
    }

    private static boolean isOfNewThings(Failure failure) {
        if (failure instanceof Failure.Refused refused) {
            return refused.refusal() == Refusal.TOKEN_USE_NOT_PERMITTED
                    || refused.refusal() == Refusal.CREDENTIAL_REFUSED;
        }
        return failure instanceof Failure.NotFound;
    }

    /** The settling job has cleared up, or it has not yet. */
    private Progress settled(Course course, Step step, OperationId attempt) {
        Optional<Settlement> settlement = outside.trail().settlement(attempt);
        Instant now = now();
        if (settlement.isEmpty()) {
            return course.waiting(step, Wait.SETTLEMENT, now.plus(LOOK_FOR_SETTLEMENT));
        }
        return switch (settlement.get()) {
            case ORPHAN_REVOKED, HAD_NO_EFFECT -> course.again(step, now);
            case TOOK_EFFECT, UNDETERMINED -> course.failed(step, null, "outcome-undetermined", now);
        };
    }

    private Site site(Course course, OperationId attempt, Values values) {
        Operation operation = course.operation();
        return new Site(operation, workspaces.get(operation.connection().workspace()), attempt, values);
    }

    private Instant now() {
        return outside.clock().instant();
    }
}
