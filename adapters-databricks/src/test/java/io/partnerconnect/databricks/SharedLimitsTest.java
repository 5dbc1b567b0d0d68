package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.databricks.auth.Authorizations;
import io.partnerconnect.databricks.limits.LimitSettings;
import io.partnerconnect.databricks.limits.Shares;
import io.partnerconnect.databricks.reach.Reach;
import io.partnerconnect.domain.fake.FakeDatabase;
import io.partnerconnect.domain.fake.FakeRateBudgets;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Three replicas at full pressure, in real time, against a workspace that enforces the limits known of real ones. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SharedLimitsTest {
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final TokenId NO_TOKEN = new TokenId("0".repeat(64));

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    Clients clients;

    @Inject
    DatabricksSettings settings;

    @Inject
    Authorizations authorizations;

    @Inject
    Reach reach;

    private final RateBudgets budgets = new FakeRateBudgets(new FakeDatabase(), InstantSource.system());
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void replicasTogetherUseTheWholeLimitAndAreHardlyEverTurnedAwayAndPeopleDoNotWaitForBulk() throws Exception {
        // Given
        SimulatedWorkspace simulated = databricks.add();
        simulated.documentedRateLimits();
        Workspace workspace = databricks.byToken(simulated);
        List<AtomicInteger> calls = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        long start = System.nanoTime();

        // When
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 3; replica++) {
                DatabricksTokens tokens = replica();
                AtomicInteger count = new AtomicInteger();
                calls.add(count);
                for (int caller = 0; caller < 12; caller++) {
                    callers.execute(() -> Urgency.BULK.during(() -> askUntilOver(tokens, workspace, count)));
                }
            }
            DatabricksTokens tokens = replica();
            while (System.nanoTime() - start < TIME.toNanos()) {
                Thread.sleep(100);
                long asked = System.nanoTime();
                tokens.find(workspace, NO_TOKEN);
                waits.add((System.nanoTime() - asked) / 1_000_000);
            }
            over.set(true);
        }

        // Then
        long turnedAway = simulated.requests().stream()
                .filter(request -> request.status() == 429)
                .count();
        int served = calls.stream().mapToInt(AtomicInteger::get).sum() + waits.size();
        double bound = 40.0 * (System.nanoTime() - start) / 1e9;
        waits.sort(null);
        System.out.printf(
                "3 replicas: %d calls in %.1f s, at most %.0f allowed; %d turned away; by replica %s; people waited %d ms (median), %d ms (p90)%n",
                served,
                bound / 40,
                bound + 40,
                turnedAway,
                calls,
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 9 / 10));
        assertThat(turnedAway * 100).isLessThanOrEqualTo(served);
        assertThat((double) served).isGreaterThan(bound * 0.8);
        assertThat(calls).allSatisfy(count -> assertThat(count.get()).isGreaterThan(served / 10));
        assertThat(waits.get(waits.size() / 2))
                .as("36 bulk callers wait for most of a second each")
                .isLessThan(200);
    }

    private void askUntilOver(DatabricksTokens tokens, Workspace workspace, AtomicInteger count) {
        while (!over.get()) {
            tokens.find(workspace, NO_TOKEN);
            count.incrementAndGet();
        }
    }

    /** With the usual limits, and the budgets of all. */
    private DatabricksTokens replica() {
        LimitSettings usual = new SmallRyeConfigBuilder()
                .withMapping(LimitSettings.class)
                .withConverter(Duration.class, 300, text -> Duration.parse("PT" + text))
                .build()
                .getConfigMapping(LimitSettings.class);
        Shares shares = new Shares(usual, budgets, SharedLimitsTest::sleep);
        Exchange exchange = new Exchange(settings, authorizations, shares, reach, InstantSource.system());
        return new DatabricksTokens(
                clients, new Attempts(exchange, settings, SharedLimitsTest::sleep, System::nanoTime));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
