package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.contract.WorkspaceArrangement;
import io.partnerconnect.domain.contract.WorkspaceUsersContract;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabricksUsersTest extends WorkspaceUsersContract {
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceUsers users;

    @Test
    void aListThatWasNotFilteredAndIsCutOffDoesNotSayThatNobodyIsThere() {
        // Given
        SimulatedArrangement there = new SimulatedArrangement(databricks);
        answer(there, "{\"totalResults\":2,\"Resources\":[{\"userName\":\"bob@example.com\",\"active\":true}]}");

        // When
        Failure.Unavailable failure =
                catchThrowableOfType(Failure.Unavailable.class, () -> users.find(there.workspace(), ANA));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
    }

    @Test
    void aWholeListThatWasNotFilteredIsLookedThrough() {
        // Given
        SimulatedArrangement there = new SimulatedArrangement(databricks);
        answer(
                there,
                "{\"totalResults\":2,\"Resources\":[{\"userName\":\"bob@example.com\",\"active\":true},{\"userName\":\"ana@example.com\"}]}");

        // When
        Optional<WorkspaceUser> found = users.find(there.workspace(), ANA);

        // Then
        assertThat(found).contains(new WorkspaceUser(ANA, false));
    }

    private static void answer(SimulatedArrangement there, String body) {
        there.simulated()
                .faults()
                .add(FaultRule.every(
                        "GET",
                        "/api/2.0/preview/scim/v2/Users",
                        new FaultAction.Status(200, body, Map.of("Content-Type", "application/scim+json"))));
    }

    @Override
    protected WorkspaceArrangement arrangement() {
        return new SimulatedArrangement(databricks);
    }

    @Override
    protected WorkspaceUsers users() {
        return users;
    }
}
