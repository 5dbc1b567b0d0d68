package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries an operation out, step by step, until it has to wait or has ended. Before a step is carried out its intent is durable; after it
 * what came of it is. Whatever dies in between, whoever takes the operation next finds it as it was written down: a change is done once
 * more, under an intent of its own; a creation is left to the settling job.
 */
final class Driving {
    /** How long a replica may be silent before another takes over. */
    static final Duration LEASE = Duration.ofSeconds(20);
    /** Longer than this between an intent and what it speaks of, and the process was stopped: the lease may be another's by now. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final Duration HEAD_START = Duration.ofSeconds(2);

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
        Instant now = now();
        if (!operation.state().isDue(now)) {
            return false;
        }
        Progress progress = isSpokenFor(operation, values, now)
                ? Progress.to(new OperationState.Running(operation.startedAt().plus(HEAD_START)), now)
                : progress(lease, operation, values, now);
        outside.journal().advance(lease, progress);
        return progress.state().isDue(now());
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
            case StepState.Ready ready -> begin(lease, course, values);
            case StepState.Started(var attempt) -> interrupted(course, attempt);
            case StepState.Unsettled(var attempt) -> settled(course, attempt);
            case StepState.Done done -> throw notPending(course.step());
            case StepState.Skipped skipped -> throw notPending(course.step());
            case StepState.Failed failed -> throw notPending(course.step());
        };
    }

    private Progress begin(Lease lease, Course course, Values values) {
        OperationId attempt = new OperationId(outside.ticking().ids().next());
        Site site;
        try {
            site = site(course.operation(), attempt, values);
        } catch (Failure failure) {
            return Setback.of(course.at(now()), failure);
        }
        return trying(lease, course, () -> before(site, course.step().effect()))
                .orElseGet(() -> carryOut(lease, course.started(attempt), attempt, site));
    }

    /** What changes nothing, or makes the effect unnecessary; null when the effect is to be carried out under an intent. */
    private @Nullable Carried before(Site site, Effect effect) {
        Carried hindrance = effects.hindrance(site, effect);
        return hindrance == null && effect instanceof Effect.Look ? effects.carryOut(site, effect) : hindrance;
    }

    private Progress carryOut(Lease lease, Course course, OperationId attempt, Site site) {
        Effect effect = course.step().effect();
        long before = outside.ticking().nanos().getAsLong();
        outside.journal()
                .start(lease, course.step(), StepAudit.intent(course.operation(), effect, attempt, now()), LEASE);
        if (outside.ticking().nanos().getAsLong() - before > FRESH.toNanos()) {
            Course stopped = course.at(now());
            return stopped.later("paused", new AuditOutcome.Failed("paused"), stopped.now());
        }
        return trying(lease, course, () -> effects.carryOut(site, effect)).orElseThrow();
    }

    private Optional<Progress> trying(Lease lease, Course course, Supplier<@Nullable Carried> doing) {
        try {
            return Optional.ofNullable(doing.get())
                    .map(carried -> course.at(now()).carried(carried));
        } catch (Failure failure) {
            return Optional.of(Setback.of(course.at(now()), failure));
        } catch (RuntimeException bug) { // what it did before it broke is not known; a person has to look
            throw broken(lease, course.at(now()), bug);
        }
    }

    private RuntimeException broken(Lease lease, Course course, RuntimeException bug) {
        try {
            outside.journal().advance(lease, course.broken());
        } catch (Failure unwritten) {
            bug.addSuppressed(unwritten); // the step is taken for interrupted, by whoever takes the operation next
        }
        return bug;
    }

    /** The process that began it is gone. */
    private static Progress interrupted(Course course, OperationId attempt) {
        if (course.step().effect() instanceof Effect.Creation) {
            return course.unsettled(attempt, Step.INTERRUPTED, course.now().plus(Setback.LOOK_FOR_SETTLEMENT));
        }
        return new Course(course.operation(), course.step(), attempt, course.now())
                .later(Step.INTERRUPTED, new AuditOutcome.Unknown(Step.INTERRUPTED), course.now());
    }

    /** The settling job has cleared up, or it has not yet. */
    private Progress settled(Course course, OperationId attempt) {
        Optional<Settlement> settlement = outside.trail().settlement(attempt);
        if (settlement.isEmpty()) {
            return course.waiting(Wait.SETTLEMENT, course.now().plus(Setback.LOOK_FOR_SETTLEMENT));
        }
        if (course.isUndoing()) {
            return course.unneeded();
        }
        return switch (settlement.get()) {
            case ORPHAN_REVOKED, HAD_NO_EFFECT -> Setback.isGivenUp(course) ? givenUp(course) : course.again();
            case TOOK_EFFECT, UNDETERMINED -> failed(course, "outcome-undetermined");
        };
    }

    private static Progress givenUp(Course course) {
        String code = course.step().error();
        return failed(course, code == null ? Step.OUTCOME_UNKNOWN : code);
    }

    private static Progress failed(Course course, String code) {
        return course.failed(code, new AuditOutcome.Unknown(code));
    }

    private Site site(Operation operation, OperationId attempt, Values values) {
        return new Site(operation, workspaces.get(operation.connection().workspace()), attempt, values);
    }

    private static IllegalStateException notPending(Step step) {
        return new IllegalStateException("step " + step.position() + " is over, and was taken for pending");
    }

    private Instant now() {
        return outside.clock().instant();
    }
}
