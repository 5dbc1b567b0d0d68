package io.partnerconnect.domain.model.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateBudgetTest {
    private static final WorkspaceUrl WORKSPACE = new WorkspaceUrl("https://one.cloud.databricks.com");

    @ParameterizedTest
    @CsvSource({
        "10000000, PT0.000006S, PT0.75S, PT0.1875S",
        "2400, PT0.025S, PT0.75S, PT0.1875S",
        "240, PT0.25S, PT0.75S, PT0.25S",
        "100, PT0.6S, PT0.75S, PT0.15S",
        "60, PT1S, PT1S, PT0S",
        "1, PT1M, PT1M, PT0S",
    })
    void burstAndWhatBulkLeavesOfItFollowFromTheRate(int perMinute, Duration between, Duration burst, Duration kept) {
        RateBudget budget = new RateBudget(WORKSPACE, "SCIM", perMinute);

        assertThat(budget.between()).isEqualTo(between);
        assertThat(budget.burst()).isEqualTo(burst);
        assertThat(budget.kept()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_000_001})
    void aRateIsPositiveAndCanBeTold(int perMinute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateBudget(WORKSPACE, "SCIM", perMinute));
    }

    @Test
    void aPersonWaitsUnlessTheContraryIsSaid() {
        assertThat(Urgency.current()).isEqualTo(Urgency.INTERACTIVE);
    }

    @Test
    void whatIsSaidHoldsForTheWorkAndNoLonger() {
        Urgency.BULK.during(() -> assertThat(Urgency.current()).isEqualTo(Urgency.BULK));

        assertThat(Urgency.current()).isEqualTo(Urgency.INTERACTIVE);
    }
}
