package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.Pauses;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Which calls may be repeated. Reads and deletions: however they failed, a few times. Changes: likewise, but not for long. Creations: only
 * what surely was not done; a 503 is not that, because it is also what a gateway answers for a request that was carried out.
 */
@Singleton
final class Attempts {
    /** A creation that was not sent by then is not sent any more: others may have begun to look what became of it. */
    private static final Duration LATEST = Duration.ofSeconds(25);

    /**
     * A change that was not sent by then is not sent any more. Where it is a step of an operation, that may be another replica's by then: a
     * process that was stopped would overwrite, with a value it still has, what that one has put there since.
     */
    private static final Duration LATEST_CHANGE = Duration.ofSeconds(12);

    private final Exchange exchange;
    private final BackOff backOff;
    private final Pauses pauses;
    private final MonotonicClock clock;

    Attempts(Exchange exchange, DatabricksSettings settings, Pauses pauses, MonotonicClock clock) {
        this.exchange = exchange;
        this.backOff = new BackOff(settings);
        this.pauses = pauses;
        this.clock = clock;
    }

    <T> T read(Workspace workspace, Call<T> call) {
        return read(workspace, call, () -> true);
    }

    /** A read that is repeated only while it has had no effect of its own here. */
    <T> T read(Workspace workspace, Call<T> call, BooleanSupplier repeatable) {
        try {
            return repeated(workspace, call, verdict -> repeatable.getAsBoolean());
        } catch (Trouble trouble) {
            throw Failures.ofRead(workspace, trouble);
        }
    }

    /** A read of one thing; empty when there is no such thing. */
    <T> Optional<T> find(Workspace workspace, Call<T> call) {
        try {
            return Optional.of(repeated(workspace, call, verdict -> true));
        } catch (Trouble trouble) {
            if (trouble.verdict() instanceof Verdict.Gone) {
                return Optional.empty();
            }
            throw Failures.ofRead(workspace, trouble);
        }
    }

    /** A read whose refusals are answers: what they mean is left to the caller. */
    <T> T probe(Workspace workspace, Call<T> call) {
        return repeated(workspace, call, verdict -> true);
    }

    /** A deletion. */
    Deletion delete(Workspace workspace, Call<?> call, String what) {
        try {
            changed(workspace, call, what, Attempts::atAnyTime, new AtomicBoolean());
            return Deletion.DELETED;
        } catch (Trouble gone) {
            return Deletion.ALREADY_GONE;
        }
    }

    /** A change that is as good done twice as once. It leaves soon or never. {@link Verdict.Gone} is left to the caller, who knows what is missing. */
    void change(Workspace workspace, Call<?> call, String what) {
        AtomicBoolean unclear = new AtomicBoolean();
        long asked = clock.getAsLong();
        try {
            changed(workspace, call, what, () -> mayLeave(asked, LATEST_CHANGE), unclear);
        } catch (Trouble gone) {
            throw unclear.get() ? Failures.unknown(workspace, what, gone) : gone;
        }
    }

    /**
     * Once an attempt was unclear, no later refusal makes it certain that nothing was done.
     *
     * @throws Trouble nothing but {@link Verdict.Gone}
     */
    private void changed(Workspace workspace, Call<?> call, String what, Runnable leaving, AtomicBoolean unclear) {
        try {
            repeated(workspace, call, leaving, verdict -> {
                unclear.compareAndSet(false, verdict instanceof Verdict.Unclear);
                return true;
            });
        } catch (Trouble trouble) {
            if (trouble.verdict() instanceof Verdict.Gone) {
                throw trouble;
            }
            throw unclear.get()
                    ? Failures.unknown(workspace, what, trouble)
                    : Failures.ofChange(workspace, what, trouble);
        } catch (Failure.Unavailable stopping) {
            throw unclear.get() ? Failures.unknown(workspace, what, stopping) : stopping;
        }
    }

    /** A creation. It leaves soon or never. {@link Verdict.Gone} is left to the caller, who knows what is missing. */
    <T> T create(Workspace workspace, Call<T> call, String what) {
        long asked = clock.getAsLong();
        try {
            return repeated(
                    workspace, call, () -> mayLeave(asked, LATEST), verdict -> verdict instanceof Verdict.NotDone);
        } catch (Trouble trouble) {
            if (trouble.verdict() instanceof Verdict.Gone) {
                throw trouble;
            }
            throw Failures.ofChange(workspace, what, trouble);
        }
    }

    private static void atAnyTime() {}

    private void mayLeave(long asked, Duration latest) {
        if (clock.getAsLong() - asked > latest.toNanos()) {
            throw new Trouble(new Verdict.NotDone(Outage.THROTTLED, null));
        }
    }

    private <T> T repeated(Workspace workspace, Call<T> call, Predicate<Verdict> repeatable) {
        return repeated(workspace, call, Attempts::atAnyTime, repeatable);
    }

    private <T> T repeated(Workspace workspace, Call<T> call, Runnable leaving, Predicate<Verdict> repeatable) {
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.once(workspace, call, leaving);
            } catch (Trouble trouble) {
                var pause = backOff.after(attempt, trouble);
                if (!repeatable.test(trouble.verdict()) || pause.isEmpty()) {
                    throw trouble;
                }
                pauses.pause(pause.get());
            }
        }
    }
}
