package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated workspaces show every state that an administrator has to tell apart. */
class PlaygroundTest {
    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final Playground playground = new Playground(simulator);

    @AfterEach
    void end() {
        playground.close();
    }

    @Test
    void thereAreThreeWorkspacesWithPartnersInEach() {
        assertThat(playground.registrations())
                .extracting(Registration::name)
                .containsExactly("prod-eu", "prod-us", "sandbox");
        assertThat(simulator.workspaces())
                .allSatisfy(workspace -> assertThat(workspace.principals()).isNotEmpty());
    }

    @Test
    void aPrincipalWasRemovedByHandAndAnotherIsInactive() {
        SimulatedWorkspace workspace = simulator.workspace("prod-us");

        assertThat(workspace.principals())
                .extracting(SimulatedPrincipal::displayName)
                .doesNotContain("FIVETRAN_USER");
        assertThat(workspace.principals())
                .filteredOn(principal -> !principal.active())
                .extracting(SimulatedPrincipal::displayName)
                .containsExactly("RIVERY_USER");
    }

    @Test
    void tokensExpireNeverExpireAndAreUnused() {
        assertThat(simulator.workspace("prod-eu").tokens())
                .hasSize(6)
                .anyMatch(token -> token.expiresAt() == null)
                .anyMatch(token -> token.expiresAt() != null)
                .anyMatch(token -> token.lastUsedDay() == null);
        assertThat(simulator.workspace("sandbox").tokens())
                .extracting(SimulatedToken::comment)
                .containsOnly("Partner Connect");
    }
}
