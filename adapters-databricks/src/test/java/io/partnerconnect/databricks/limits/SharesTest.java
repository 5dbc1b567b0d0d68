package io.partnerconnect.databricks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.fake.FakeDatabase;
import io.partnerconnect.domain.fake.FakeRateBudgets;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharesTest {
    private static final Workspace ONE = SomeWorkspaces.workspace("one");
    private static final Workspace TWO = SomeWorkspaces.workspace("two");
    private final MovableClock clock = new MovableClock();
    private final FakeDatabase database = new FakeDatabase();
    private final FakeRateBudgets budgets = new FakeRateBudgets(database, clock);

    @Test
    void aBurstGoesThroughAtOnce() {
        // Given
        Share share = shares(Map.of()).of(ONE);

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 30);

        // Then
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void beyondTheBurstEachCallWaitsForItsTurn() {
        // Given
        Share share = shares(Map.of()).of(ONE);

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 32);

        // Then
        assertThat(Duration.between(MovableClock.START, clock.instant())).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void timeGivesTheBudgetBack() {
        // Given
        Share share = shares(Map.of()).of(ONE);
        ask(share, Family.TOKEN_MANAGEMENT, 30);
        clock.advance(Duration.ofHours(1));
        Instant before = clock.instant();

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 30);

        // Then
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void whatOneReplicaTookAnotherOneDoesNotHave() {
        // Given
        ask(shares(Map.of()).of(ONE), Family.TOKEN_MANAGEMENT, 30);

        // When
        ask(shares(Map.of()).of(ONE), Family.TOKEN_MANAGEMENT, 1);

        // Then
        assertThat(clock.instant()).isAfter(MovableClock.START);
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsThrottledAndNothingIsAsked() {
        // Given
        Share share = new Shares(limits(Map.of("patience", "100ms")), budgets, SharesTest::forLong).of(ONE);
        ask(share, Family.TOKEN_MANAGEMENT, 30);
        AtomicInteger asked = new AtomicInteger();

        // When
        Trouble trouble = troubleOf(() -> share.within(Family.TOKEN_MANAGEMENT, asked::incrementAndGet));

        // Then
        assertThat(trouble.verdict()).isEqualTo(new Verdict.NotDone(Outage.THROTTLED, Duration.ofMillis(100)));
        assertThat(asked).hasValue(0);
    }

    @Test
    void whileTheBudgetsCannotBeAskedTheWorkspaceIsNotEither() {
        // Given
        Share share = shares(Map.of()).of(ONE);
        AtomicInteger asked = new AtomicInteger();
        database.cut();

        // When
        Failure.Unavailable failure = catchThrowableOfType(
                Failure.Unavailable.class, () -> share.within(Family.OTHER, asked::incrementAndGet));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.DATABASE);
        assertThat(asked).hasValue(0);
        database.mend();
        assertThat(ask(share, SharesTest::fine)).isEqualTo("fine");
    }

    @Test
    void whateverBreaksWhileBudgetsAreAskedNobodyIsLeftWaitingAndTheNextIsServed() {
        // Given
        AtomicInteger questions = new AtomicInteger();
        RateBudgets breaking = new RateBudgets() {
            @Override
            public List<Given> take(List<Wanted> wanted) {
                if (questions.incrementAndGet() == 1) {
                    throw new AssertionError("as a driver throws them");
                }
                return budgets.take(wanted);
            }

            @Override
            public void rest(RateBudget budget, Duration time) {
                budgets.rest(budget, time);
            }
        };
        Share share = new Shares(limits(Map.of()), breaking, clock::advance).of(ONE);

        // When
        IllegalStateException bug =
                catchThrowableOfType(IllegalStateException.class, () -> ask(share, SharesTest::fine));

        // Then
        assertThat(bug).hasRootCauseInstanceOf(AssertionError.class);
        assertThat(ask(share, SharesTest::fine)).isEqualTo("fine");
    }

    @Test
    void whatAWorkspaceTurnsAwayOnOneReplicaIsHeldBackOnAll() {
        // Given
        Share here = shares(Map.of()).of(ONE);
        Share there = shares(Map.of()).of(ONE);

        // When
        troubleOf(() -> ask(here, SharesTest::turnedAway));

        // Then
        ask(there, SharesTest::fine);
        assertThat(Duration.between(MovableClock.START, clock.instant())).isGreaterThan(Duration.ofSeconds(7));
    }

    @Test
    void whoWaitsGoesBeforeBulk() throws Exception {
        // Given
        Share share = shares(Map.of("other-per-minute", "1")).of(ONE);
        ask(share, SharesTest::fine);
        List<Urgency> order = Collections.synchronizedList(new ArrayList<>());
        Semaphore time = new Semaphore(0);
        Share waiting = new Shares(limits(Map.of("other-per-minute", "1")), budgets, pause -> {
                    time.acquireUninterruptibly();
                    clock.advance(pause);
                })
                .of(ONE);

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Urgency urgency : List.of(Urgency.BULK, Urgency.SHARED, Urgency.INTERACTIVE)) {
                callers.execute(() -> urgency.during(() -> ask(waiting, () -> {
                    order.add(urgency);
                    return "done";
                })));
                Thread.sleep(100);
            }
            while (order.size() < 3) { // one turn at a time: of two that are given at once either can be used first
                time.release();
                Thread.sleep(200);
            }
            time.release(100);
        }

        // Then
        assertThat(order).containsExactly(Urgency.INTERACTIVE, Urgency.SHARED, Urgency.BULK);
    }

    @Test
    void bulkLeavesAQuarterOfThePlacesToWhoWaits() throws Exception {
        // Given
        Share share = shares(Map.of("other-per-minute", "1000000")).of(ONE);
        CountDownLatch twelve = new CountDownLatch(12);
        CountDownLatch end = new CountDownLatch(1);

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                callers.execute(() -> Urgency.BULK.during(() -> ask(share, () -> {
                    twelve.countDown();
                    awaitQuietly(end);
                    return "done";
                })));
            }
            twelve.await();

            // Then
            assertThat(ask(share, SharesTest::fine)).isEqualTo("fine");
            end.countDown();
        }
    }

    @Test
    void whoWaitsForATurnOfOneFamilyKeepsNobodyFromAnother() throws Exception {
        // Given
        CountDownLatch end = new CountDownLatch(1);
        Share share = new Shares(limits(Map.of("other-per-minute", "1")), budgets, pause -> {
                    awaitQuietly(end);
                    clock.advance(pause);
                })
                .of(ONE);
        ask(share, SharesTest::fine);

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                callers.execute(() -> troubleOf(() -> ask(share, SharesTest::fine)));
            }
            Thread.sleep(100);

            Future<?> another = callers.submit(() -> ask(share, Family.TOKEN_MANAGEMENT, 1));

            // Then
            try {
                another.get(3, TimeUnit.SECONDS);
            } finally {
                end.countDown();
            }
        }
    }

    @Test
    void eachFamilyAndEachWorkspaceHasABudgetOfItsOwn() {
        // Given
        Shares shares = shares(Map.of());
        ask(shares.of(ONE), Family.TOKEN_MANAGEMENT, 30);

        // When
        ask(shares.of(ONE), Family.OTHER, 5);
        ask(shares.of(TWO), Family.TOKEN_MANAGEMENT, 30);

        // Then
        assertThat(clock.instant()).isEqualTo(MovableClock.START);
    }

    @Test
    void noMoreThanSixteenRequestsAreUnderWayAtOnce() {
        // Given
        Share share = shares(Map.of("other-per-minute", "1000000")).of(ONE);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(16);

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                callers.execute(() -> ask(share, () -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    all.countDown();
                    awaitQuietly(all);
                    underWay.decrementAndGet();
                    return "done";
                }));
            }
        }

        // Then
        assertThat(most).hasValue(16);
    }

    @Test
    void aWorkspaceThatKeepsFailingIsGivenARest() {
        // Given
        Share share = shares(Map.of("breaker-window", "4")).of(ONE);
        for (int i = 0; i < 4; i++) {
            troubleOf(() -> ask(share, SharesTest::broken));
        }

        // When
        Trouble trouble = troubleOf(() -> ask(share, SharesTest::fine));

        // Then
        assertThat(trouble.verdict()).isEqualTo(new Verdict.NotDone(Outage.RESTING, Duration.ofSeconds(15)));
    }

    @Test
    void aRestEndsWithTheFirstCallThatSucceeds() {
        // Given
        Share share =
                shares(Map.of("breaker-window", "2", "breaker-rest", "0ms")).of(ONE);
        troubleOf(() -> ask(share, SharesTest::broken));
        troubleOf(() -> ask(share, SharesTest::broken));

        // When
        String answer = ask(share, SharesTest::fine);

        // Then
        assertThat(answer).isEqualTo("fine");
    }

    @Test
    void refusalsDoNotSpeakAgainstAWorkspace() {
        // Given
        Share share = shares(Map.of("breaker-window", "4")).of(ONE);
        for (int i = 0; i < 10; i++) {
            troubleOf(() -> ask(share, SharesTest::refused));
        }

        // When
        String answer = ask(share, SharesTest::fine);

        // Then
        assertThat(answer).isEqualTo("fine");
    }

    @Test
    void ofMoreWorkspacesThanAreKeptTheOneUsedLongestAgoStartsAnew() {
        // Given
        Shares shares = shares(Map.of("workspaces", "1"));
        Share first = shares.of(ONE);

        // When
        Share second = shares.of(TWO);

        // Then
        assertThat(shares.of(TWO)).isSameAs(second);
        assertThat(shares.of(ONE)).isNotSameAs(first);
    }

    private static String fine() {
        return "fine";
    }

    private static String broken() {
        throw new Trouble(new Verdict.Unclear(Outage.FAILING, null));
    }

    private static String turnedAway() {
        throw new Trouble(new Verdict.NotDone(Outage.THROTTLED, Duration.ofSeconds(7)));
    }

    private static void forLong(Duration pause) {
        awaitQuietly(new CountDownLatch(1));
    }

    private static String refused() {
        throw new Trouble(new Verdict.Refused(Refusal.NOT_AN_ADMIN));
    }

    /** Those of another replica each time, whose pauses let the time pass. */
    private Shares shares(Map<String, String> settings) {
        return new Shares(limits(settings), budgets, clock::advance);
    }

    private static LimitSettings limits(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((key, value) -> properties.put("pca.databricks.limits." + key, value));
        return new SmallRyeConfigBuilder()
                .withDefaultValues(properties)
                .withMapping(LimitSettings.class)
                .withConverter(Duration.class, 300, text -> Duration.parse("PT" + inSeconds(text)))
                .build()
                .getConfigMapping(LimitSettings.class);
    }

    private static String inSeconds(String text) {
        return text.endsWith("ms") ? Long.parseLong(text.replace("ms", "")) / 1000.0 + "S" : text;
    }

    private static void ask(Share share, Family family, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(share.within(family, SharesTest::fine)).isEqualTo("fine");
        }
    }

    private static String ask(Share share, Supplier<String> request) {
        return share.within(Family.OTHER, request);
    }

    private static Trouble troubleOf(Supplier<?> request) {
        return catchThrowableOfType(Trouble.class, request::get);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
