package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.OperationJournal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Attempts a step: looks what hinders it, writes its intent down, sees that it is still its to do, and carries it out. */
final class Attempting {
    /** Longer than this between an intent and what it speaks of, and the process was stopped: the lease may be another's by now. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final OperationJournal journal;
    private final BrowseWorkspaces workspaces;
    private final Effects effects;
    private final Time time;

    /** Ids, a clock, and a monotonic one. */
    record Time(Ids ids, InstantSource clock, LongSupplier nanos) {}

    Attempting(OperationJournal journal, BrowseWorkspaces workspaces, Effects effects, Time time) {
        this.journal = journal;
        this.workspaces = workspaces;
        this.effects = effects;
        this.time = time;
    }

    /** Returns what came of it, to be written down by the caller. Throws what is a mistake of ours, after that was written down. */
    Progress begin(Lease lease, Course course, Values values) {
        OperationId attempt = new OperationId(time.ids().next());
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
        long before = time.nanos().getAsLong();
        journal.start(
                lease, course.step(), StepAudit.intent(course.operation(), effect, attempt, now()), Driving.LEASE);
        if (time.nanos().getAsLong() - before > FRESH.toNanos()) {
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
            journal.advance(lease, course.broken());
        } catch (Failure unwritten) {
            bug.addSuppressed(unwritten); // the step is taken for interrupted, by whoever takes the operation next
        }
        return bug;
    }

    private Site site(Operation operation, OperationId attempt, Values values) {
        return new Site(operation, workspaces.get(operation.connection().workspace()), attempt, values);
    }

    private Instant now() {
        return time.clock().instant();
    }
}
