package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspaceNumbers} must do. */
public abstract class WorkspaceNumbersContract {
    private static final WorkspaceUrl PROD = new WorkspaceUrl("https://dbc-1.cloud.databricks.com");
    private static final WorkspaceUrl TEST = new WorkspaceUrl("https://dbc-2.cloud.databricks.com");
    private static final WorkspaceNumber SEVEN = new WorkspaceNumber(7);
    private static final WorkspaceNumber EIGHT = new WorkspaceNumber(8);

    /** Empty at the start of a test. */
    protected abstract WorkspaceNumbers numbers();

    protected abstract DatabaseControls database();

    /** Nothing is there from tests before. */
    protected void wipe() {}

    @BeforeEach
    void empty() {
        wipe();
    }

    @Test
    void aNumberIsKnownByTheAddress() {
        numbers().remember(PROD, SEVEN);
        numbers().remember(TEST, EIGHT);

        assertThat(numbers().all()).containsOnly(entry(PROD, SEVEN), entry(TEST, EIGHT));
    }

    @Test
    void whatAWorkspaceSaysLaterHolds() {
        // Given
        numbers().remember(PROD, SEVEN);
        numbers().remember(PROD, SEVEN);

        // When
        numbers().remember(PROD, EIGHT);

        // Then
        assertThat(numbers().all()).containsOnly(entry(PROD, EIGHT));
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(() -> numbers().remember(PROD, SEVEN), () -> numbers().all()));

        assertThat(numbers().all()).isEmpty();
    }

    private static Map.Entry<WorkspaceUrl, WorkspaceNumber> entry(WorkspaceUrl url, WorkspaceNumber number) {
        return Map.entry(url, number);
    }
}
