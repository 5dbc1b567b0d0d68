package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.Pauses;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Which calls may be repeated. Reads and deletions: however they failed, a few times. Creations: only what surely was not done; a 503 is
 * not that, because it is also what a gateway answers for a request that was carried out.
 */
@Singleton
final class Attempts {
    private final Exchange exchange;
    private final BackOff backOff;
    private final Pauses pauses;

    Attempts(Exchange exchange, DatabricksSettings settings, Pauses pauses) {
        this.exchange = exchange;
        this.backOff = new BackOff(settings);
        this.pauses = pauses;
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

    /** A deletion. Once an attempt was unclear, no later refusal makes it certain that nothing was done. */
    Deletion delete(Workspace workspace, Call<?> call, String what) {
        AtomicBoolean unclear = new AtomicBoolean();
        try {
            repeated(workspace, call, verdict -> {
                unclear.compareAndSet(false, verdict instanceof Verdict.Unclear);
                return true;
            });
            return Deletion.DELETED;
        } catch (Trouble trouble) {
            if (trouble.verdict() instanceof Verdict.Gone) {
                return Deletion.ALREADY_GONE;
            }
            throw unclear.get()
                    ? Failures.unknown(workspace, what, trouble)
                    : Failures.ofChange(workspace, what, trouble);
        } catch (Failure.Unavailable stopping) {
            throw unclear.get() ? Failures.unknown(workspace, what, stopping) : stopping;
        }
    }

    /** A creation. {@link Verdict.Gone} is left to the caller, who knows what is missing. */
    <T> T create(Workspace workspace, Call<T> call, String what) {
        try {
            return repeated(workspace, call, verdict -> verdict instanceof Verdict.NotDone);
        } catch (Trouble trouble) {
            if (trouble.verdict() instanceof Verdict.Gone) {
                throw trouble;
            }
            throw Failures.ofChange(workspace, what, trouble);
        }
    }

    private <T> T repeated(Workspace workspace, Call<T> call, Predicate<Verdict> repeatable) {
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.once(workspace, call);
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
