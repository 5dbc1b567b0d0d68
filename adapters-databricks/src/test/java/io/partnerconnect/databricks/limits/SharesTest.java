package io.partnerconnect.databricks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharesTest {
    private static final Workspace ONE = SomeWorkspaces.workspace("one");
    private static final Workspace TWO = SomeWorkspaces.workspace("two");
    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void aBurstOfOneSecondsWorthGoesThroughAtOnce() {
        // Given
        Share share = shares(Map.of()).of(ONE);

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 40);

        // Then
        assertThat(pauses).isEmpty();
    }

    @Test
    void beyondTheBurstEachCallWaitsForItsTurn() {
        // Given
        Share share = shares(Map.of()).of(ONE);

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 42);

        // Then
        assertThat(pauses).containsExactly(Duration.ofMillis(25), Duration.ofMillis(50));
    }

    @Test
    void timeGivesTheBudgetBack() {
        // Given
        Share share = shares(Map.of()).of(ONE);
        ask(share, Family.TOKEN_MANAGEMENT, 40);
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        // When
        ask(share, Family.TOKEN_MANAGEMENT, 40);

        // Then
        assertThat(pauses).isEmpty();
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsThrottledAndNothingIsAsked() {
        // Given
        Share share = shares(Map.of("patience", "100ms")).of(ONE);
        ask(share, Family.TOKEN_MANAGEMENT, 44);
        AtomicInteger asked = new AtomicInteger();

        // When
        Trouble trouble = troubleOf(() -> share.within(Family.TOKEN_MANAGEMENT, asked::incrementAndGet));

        // Then
        assertThat(trouble.verdict()).isEqualTo(new Verdict.NotDone(Outage.THROTTLED, Duration.ofMillis(100)));
        assertThat(asked).hasValue(0);
    }

    @Test
    void eachFamilyAndEachWorkspaceHasABudgetOfItsOwn() {
        // Given
        Shares shares = shares(Map.of());
        ask(shares.of(ONE), Family.TOKEN_MANAGEMENT, 40);

        // When
        ask(shares.of(ONE), Family.OTHER, 5);
        ask(shares.of(TWO), Family.TOKEN_MANAGEMENT, 40);

        // Then
        assertThat(pauses).isEmpty();
    }

    @Test
    void noMoreThanEightRequestsAreUnderWayAtOnce() {
        // Given
        Share share = shares(Map.of("other-per-minute", "1000000")).of(ONE);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch eight = new CountDownLatch(8);

        // When
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                callers.execute(() -> ask(share, () -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    eight.countDown();
                    awaitQuietly(eight);
                    underWay.decrementAndGet();
                    return "done";
                }));
            }
        }

        // Then
        assertThat(most).hasValue(8);
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

    private static String refused() {
        throw new Trouble(new Verdict.Refused(Refusal.NOT_AN_ADMIN));
    }

    private Shares shares(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((key, value) -> properties.put("pca.databricks.limits." + key, value));
        LimitSettings limits = new SmallRyeConfigBuilder()
                .withDefaultValues(properties)
                .withMapping(LimitSettings.class)
                .withConverter(Duration.class, 300, text -> Duration.parse("PT" + inSeconds(text)))
                .build()
                .getConfigMapping(LimitSettings.class);
        return new Shares(limits, pauses::add, nanos::get);
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
