package io.partnerconnect.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much a fleet costs. {@code -Dfleet.workspaces=1000} measures all of it, in the 1 GiB that the tests have. */
class FleetMemoryTest {
    private static final int PRINCIPALS = 200;
    private static final int TOKENS = 400;
    private static final long MOST_BYTES_PER_WORKSPACE = 400 * 1024;

    private final DatabricksSimulator simulator = DatabricksSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aWorkspaceWith200PrincipalsAnd400TokensTakesLessThan400KiB() {
        int workspaces = Integer.getInteger("fleet.workspaces", 40);
        long before = used();

        for (int number = 0; number < workspaces; number++) {
            fill(simulator.addWorkspace("workspace-" + number));
        }

        long each = (used() - before) / workspaces;
        System.out.println(workspaces + " workspaces take " + each / 1024 + " KiB each, " + used() / 1024 / 1024
                + " MiB of heap are used");
        assertThat(each).isLessThan(MOST_BYTES_PER_WORKSPACE);
    }

    private static void fill(SimulatedWorkspace workspace) {
        List<SimulatedPrincipal> principals = IntStream.range(0, PRINCIPALS)
                .mapToObj(number -> workspace.addPrincipal("PARTNER_" + number + "_USER", "databricks-sql-access"))
                .toList();
        for (int number = 0; number < TOKENS; number++) {
            workspace.addToken(principals.get(number % PRINCIPALS), "Partner Connect [operation " + number + "]");
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
