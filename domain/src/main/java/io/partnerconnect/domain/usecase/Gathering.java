package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.budget.Urgency;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets those in the background who want to know something of the same place at the same time share a look at it. Nobody is told anything
 * that was seen before he asked: who comes while others look waits for the next look, with whoever else comes meanwhile. Who has a person
 * waiting looks for himself, at once. A look that is shared goes before what else is done in the background: many wait for it.
 *
 * @param <P> a place; of each there is one look at a time
 * @param <Q> what is asked about
 * @param <A> what can be told of it
 */
public final class Gathering<P, Q, A> {
    private final BiFunction<P, Set<Q>, Map<Q, A>> look;
    private final ConcurrentMap<P, Round> latest = new ConcurrentHashMap<>();

    /** {@code look} is given all that is asked about; what it leaves out is not there. */
    public Gathering(BiFunction<P, Set<Q>, Map<Q, A>> look) {
        this.look = look;
    }

    /** Where there is one thing to be seen in each place. */
    public static <P, A> Function<P, A> at(Function<P, A> look) {
        Gathering<P, Boolean, A> gathering = new Gathering<>((place, it) -> Map.of(true, look.apply(place)));
        return place -> gathering.ask(place, true).orElseThrow();
    }

    /** Empty when it is not there. Fails as the look fails, for all who share it. */
    public Optional<A> ask(P place, Q question) {
        Map<Q, A> seen = switch (Urgency.current()) {
            case INTERACTIVE, SHARED -> look.apply(place, Set.of(question));
            case BULK -> together(place, question);
        };
        return Optional.ofNullable(seen.get(question));
    }

    private Map<Q, A> together(P place, Q question) {
        Round round = Objects.requireNonNull(latest.compute(
                place, (same, last) -> last != null && last.isJoinedBy(question) ? last : new Round(question, last)));
        if (round.leader.equals(Thread.currentThread())) {
            round.lookAt(place);
        }
        return round.seen();
    }

    /** One look, and who shares it. */
    private final class Round {
        private final Thread leader = Thread.currentThread();
        private final Set<Q> questions = new HashSet<>();
        private final CompletableFuture<Map<Q, A>> answers = new CompletableFuture<>();
        private @Nullable Round before;
        private boolean begun;

        Round(Q first, @Nullable Round before) {
            this.questions.add(first);
            this.before = before;
        }

        synchronized boolean isJoinedBy(Q question) {
            if (!begun) {
                questions.add(question);
            }
            return !begun;
        }

        @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it: fewer share the look where it does nothing
        void lookAt(P place) {
            awaitTheOneBefore();
            Thread.yield(); // to those who are about to ask the same
            begin();
            try {
                answers.complete(Urgency.SHARED.during(() -> look.apply(place, questions)));
            } catch (RuntimeException | Error failure) {
                answers.completeExceptionally(failure);
            } finally {
                latest.remove(place, this);
            }
        }

        private void awaitTheOneBefore() {
            if (before != null) {
                before.answers.handle((seen, failure) -> true).join();
                before = null;
            }
        }

        private synchronized void begin() {
            begun = true;
        }

        Map<Q, A> seen() {
            try {
                return answers.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }
}
