package io.partnerconnect.app.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.app.rest.limit.Allowance.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many requests a caller can make, and what he is told of it. */
class AllowanceTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Test
    void aMinutesWorthCanBeTakenAtOnceAndNoMore() {
        Allowance allowance = new Allowance(3);

        assertThat(Stream.generate(() -> allowance.take(NOW)).limit(4))
                .containsExactly(
                        new Taken(true, 3, 2, Duration.ofSeconds(20), Duration.ZERO),
                        new Taken(true, 3, 1, Duration.ofSeconds(40), Duration.ZERO),
                        new Taken(true, 3, 0, Duration.ofSeconds(60), Duration.ofSeconds(20)),
                        new Taken(false, 3, 0, Duration.ofSeconds(60), Duration.ofSeconds(20)));
    }

    @Test
    void whoWaitsAsLongAsHeWasToldCanAskOnceMore() {
        Allowance allowance = new Allowance(3);
        Duration wait = IntStream.range(0, 4)
                .mapToObj(each -> allowance.take(NOW))
                .reduce((one, next) -> next)
                .orElseThrow()
                .retryAfter();

        assertThat(allowance.take(NOW.plus(wait).minusNanos(1)).granted()).isFalse();
        assertThat(allowance.take(NOW.plus(wait)).granted()).isTrue();
        assertThat(allowance.take(NOW.plus(wait)).granted()).isFalse();
    }

    @Test
    void whatWasRefusedCostsNothing() {
        Allowance allowance = new Allowance(1);
        allowance.take(NOW);
        IntStream.range(0, 1000).forEach(each -> allowance.take(NOW));

        assertThat(allowance.take(NOW.plus(WINDOW)).granted()).isTrue();
    }

    /** Restated: what was granted within any minute is at most what was kept and what came back. */
    @Test
    void inNoMinuteIsMoreGrantedThanWasKeptAndCameBack() {
        Random random = new Random(20261129);
        for (int world = 0; world < 200; world++) {
            int quota = 1 + random.nextInt(50);
            Allowance allowance = new Allowance(quota);
            List<Instant> granted = Stream.iterate(NOW, at -> at.plusMillis(random.nextInt(900)))
                    .limit(600)
                    .filter(at -> allowance.take(at).granted())
                    .toList();

            for (Instant from : granted) {
                assertThat(granted.stream()
                                .filter(at -> !at.isBefore(from) && at.isBefore(from.plus(WINDOW)))
                                .count())
                        .isLessThanOrEqualTo(2L * quota);
            }
        }
    }

    @Test
    void manyAtOnceGetNoMoreThanOne() throws Exception {
        Allowance allowance = new Allowance(100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Taken>> all = IntStream.range(0, 1000)
                    .mapToObj(each -> threads.submit(() -> allowance.take(NOW)))
                    .toList();
            int granted = 0;
            for (Future<Taken> one : all) {
                granted += one.get().granted() ? 1 : 0;
            }

            assertThat(granted).isEqualTo(100);
        }
    }

    @Test
    void anAllowanceOfNothingIsAMistakeOfTheConfiguration() {
        assertThatThrownBy(() -> new Allowance(0)).hasMessageContaining("pca.callers");
    }
}
