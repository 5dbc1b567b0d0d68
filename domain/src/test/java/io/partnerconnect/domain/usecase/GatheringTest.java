package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.budget.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GatheringTest {
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** The first look lasts until it may go on. */
    private final Gathering<String, Integer, String> gathering = new Gathering<>(this::look);

    private Map<Integer, String> look(String place, Set<Integer> questions) {
        boolean first = looks.isEmpty();
        looks.add(place + " " + new TreeSet<>(questions));
        if (first) {
            begun.countDown();
            await(goOn);
        }
        return questions.stream()
                .filter(question -> question > 0)
                .collect(Collectors.toMap(Function.identity(), question -> place + question));
    }

    @Test
    void whoComesWhileOthersLookSharesTheNextLook() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<String>>> asked = new ArrayList<>(List.of(threads.submit(() -> ask("a", 1))));
            await(begun);
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            for (int question : new int[] {1, 2, 0}) {
                asked.add(threads.submit(() -> {
                    waiting.add(Thread.currentThread());
                    return ask("a", question);
                }));
            }
            awaitAllWaiting(waiting, 3);

            goOn.countDown();

            assertThat(all(asked))
                    .containsExactly(Optional.of("a1"), Optional.of("a1"), Optional.of("a2"), Optional.empty());
            assertThat(looks).containsExactly("a [1]", "a [0, 1, 2]");
        }
    }

    @Test
    void otherPlacesAreNotWaitedFor() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> ask("a", 1));
            await(begun);

            assertThat(ask("b", 2)).contains("b2");

            goOn.countDown();
            assertThat(first.get()).contains("a1");
        }
    }

    @Test
    void whoHasAPersonWaitingLooksForHimself() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<String>> first = threads.submit(() -> ask("a", 1));
            await(begun);

            assertThat(gathering.ask("a", 2)).contains("a2");

            goOn.countDown();
            assertThat(first.get()).contains("a1");
            assertThat(looks).containsExactly("a [1]", "a [2]");
        }
    }

    @Test
    void aLookThatIsSharedGoesBeforeWhatNobodyWaitsFor() {
        Function<String, Urgency> looking = Gathering.at(place -> Urgency.current());

        assertThat(Urgency.BULK.during(() -> looking.apply("a"))).isEqualTo(Urgency.SHARED);
        assertThat(looking.apply("a")).isEqualTo(Urgency.INTERACTIVE);
    }

    @Test
    void nothingIsKept() {
        goOn.countDown();

        ask("a", 1);
        ask("a", 1);

        assertThat(looks).containsExactly("a [1]", "a [1]");
    }

    @Test
    void aFailureIsThatOfAllWhoShareTheLookAndOfNobodyElse() throws Exception {
        List<String> answers = new ArrayList<>(List.of("seen"));
        Function<String, String> failing = Gathering.at(place -> {
            if (answers.isEmpty()) {
                throw new IllegalArgumentException("a failure");
            }
            return answers.removeFirst();
        });

        assertThat(Urgency.BULK.during(() -> failing.apply("a"))).isEqualTo("seen");
        Throwable failure = catchThrowable(() -> Urgency.BULK.during(() -> failing.apply("a")));
        answers.add("again");

        assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessage("a failure");
        assertThat(Urgency.BULK.during(() -> failing.apply("a"))).isEqualTo("again");
    }

    private Optional<String> ask(String place, int question) {
        return Urgency.BULK.during(() -> gathering.ask(place, question));
    }

    private static void awaitAllWaiting(List<Thread> threads, int number) throws InterruptedException {
        while (threads.size() < number
                || threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.sleep(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> all(List<Future<T>> futures) throws InterruptedException, ExecutionException {
        List<T> all = new ArrayList<>();
        for (Future<T> future : futures) {
            all.add(future.get());
        }
        return all;
    }
}
