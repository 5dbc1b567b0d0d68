package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.budget.RateBudget;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.partnerconnect.domain.port.out.RateBudgets.Given;
import io.partnerconnect.domain.port.out.RateBudgets.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link RateBudgets} must do. The rate is of one turn a minute where time that passes by itself must not matter, and a burst
 * of several is that of a budget so fast that it is given back while one looks.
 */
public abstract class RateBudgetsContract {
    private static final WorkspaceUrl ONE = new WorkspaceUrl("https://one.cloud.databricks.com");
    private static final WorkspaceUrl TWO = new WorkspaceUrl("https://two.cloud.databricks.com");
    private static final RateBudget SLOW = new RateBudget(ONE, "SLOW", 1);
    private static final RateBudget USUAL = new RateBudget(ONE, "USUAL", 2400);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Nothing was taken of them at the start of a test. */
    protected abstract RateBudgets budgets();

    /** Lets time pass for the budgets. */
    protected abstract void pass(Duration time);

    protected abstract DatabaseControls database();

    @Test
    void aBudgetNobodyTookFromGivesItsBurstAndNoMore() {
        assertThat(interactive(USUAL, 1000)).isBetween(30, 40);
    }

    @Test
    void whatIsNotThereIsNotGivenAndItIsToldWhenThereWillBeMore() {
        // Given
        interactive(SLOW, 1);

        // When
        Given given = take(new Wanted(SLOW, 1, 1));

        // Then
        assertThat(given.interactive()).isZero();
        assertThat(given.bulk()).isZero();
        assertThat(given.interactiveIn()).isBetween(Duration.ofSeconds(30), MINUTE);
        assertThat(given.bulkIn()).isGreaterThanOrEqualTo(given.interactiveIn());
    }

    @Test
    void turnsComeBackAsTimePasses() {
        // Given
        interactive(SLOW, 1);

        // When
        pass(MINUTE);

        // Then
        assertThat(interactive(SLOW, 5)).isEqualTo(1);
    }

    @Test
    void noMoreThanABurstIsKeptHoweverLongNobodyAsks() {
        // Given
        interactive(USUAL, 1000);

        // When
        pass(Duration.ofDays(30));

        // Then
        assertThat(interactive(USUAL, 1000)).isBetween(30, 40);
    }

    @Test
    void whoWaitsIsGivenTurnsBeforeBulkIs() {
        Given given = take(new Wanted(USUAL, 12, 1000));

        assertThat(given.interactive()).isEqualTo(12);
        assertThat(given.bulk()).isBetween(10, 20);
    }

    @Test
    void bulkLeavesAPartOfTheBurstToWhoWaits() {
        // Given
        int bulk = take(new Wanted(USUAL, 0, 1000)).bulk();

        // When
        Given given = take(new Wanted(USUAL, 5, 1000));

        // Then
        assertThat(bulk).isBetween(20, 30);
        assertThat(given.interactive()).isEqualTo(5);
        assertThat(given.bulk()).isLessThan(5);
    }

    @Test
    void bulkMayUseTheWholeRateWhenNobodyElseAsks() {
        // Given
        RateBudget budget = new RateBudget(ONE, "BULK", 120);
        take(new Wanted(budget, 0, 1000));

        // When
        pass(Duration.ofMillis(500));

        // Then
        assertThat(take(new Wanted(budget, 0, 1000)).bulk()).isEqualTo(1);
    }

    @Test
    void eachWorkspaceAndEachFamilyHasABudgetOfItsOwn() {
        // Given
        interactive(SLOW, 1);

        // When
        List<Given> given = budgets()
                .take(List.of(
                        new Wanted(SLOW, 1, 0),
                        new Wanted(new RateBudget(TWO, "SLOW", 1), 1, 0),
                        new Wanted(new RateBudget(ONE, "OTHER", 1), 1, 0)));

        // Then
        assertThat(given).extracting(Given::interactive).containsExactly(0, 1, 1);
    }

    @Test
    void manyHoldersTogetherAreGivenNoMoreThanOneWouldBe() throws InterruptedException {
        // Given
        RateBudget budget = new RateBudget(ONE, "SHARED", 60);
        List<Callable<Integer>> holders = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            int family = i % 2;
            holders.add(() -> budgets()
                    .take(
                            family == 0
                                    ? List.of(new Wanted(budget, 1, 0), new Wanted(SLOW, 1, 0))
                                    : List.of(new Wanted(SLOW, 1, 0), new Wanted(budget, 1, 0)))
                    .stream()
                    .mapToInt(Given::interactive)
                    .sum());
        }

        // When
        List<Object> given = Together.run(holders);

        // Then
        assertThat(given).allSatisfy(each -> assertThat(each).isInstanceOf(Integer.class));
        assertThat(given.stream().mapToInt(each -> (Integer) each).sum()).isBetween(2, 3);
    }

    @Test
    void aBudgetThatRestsGivesNothingUntilThen() {
        // When
        budgets().rest(SLOW, Duration.ofSeconds(30));

        // Then
        Given given = take(new Wanted(SLOW, 1, 1));
        assertThat(given.interactive()).isZero();
        assertThat(given.interactiveIn()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90));
        pass(Duration.ofSeconds(90));
        assertThat(interactive(SLOW, 1)).isEqualTo(1);
    }

    @Test
    void ofALongRestOnlyAMinuteCountsAndAShortOneDoesNotEndALongerOne() {
        // Given
        budgets().rest(SLOW, Duration.ofDays(1));
        budgets().rest(SLOW, Duration.ofMillis(1));

        // When
        Duration rest = take(new Wanted(SLOW, 1, 0)).interactiveIn();

        // Then
        assertThat(rest).isBetween(Duration.ofSeconds(90), MINUTE.multipliedBy(2));
    }

    @Test
    void nothingIsGivenWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(() -> interactive(SLOW, 1), () -> budgets().rest(SLOW, MINUTE)));

        assertThat(interactive(SLOW, 1)).isEqualTo(1);
    }

    private int interactive(RateBudget budget, int turns) {
        return take(new Wanted(budget, turns, 0)).interactive();
    }

    private Given take(Wanted wanted) {
        return budgets().take(Collections.singletonList(wanted)).getFirst();
    }
}
