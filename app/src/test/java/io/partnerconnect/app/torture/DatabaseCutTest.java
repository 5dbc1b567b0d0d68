package io.partnerconnect.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.journal.Change;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The line to PostgreSQL is cut at random moments while tokens are minted. No change may reach a workspace without its intent being
 * durable. {@code -Dpca.torture.cuts=200 -Dpca.torture.seed=1} for the long run.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class DatabaseCutTest {
    private static final int CUTS = Integer.getInteger("pca.torture.cuts", 12);
    private static final long SEED = Long.getLong("pca.torture.seed", 7L);
    private static final int CALLERS = 8;
    private static final Pattern OPERATION = Pattern.compile("\\[pca1:test:([0-9a-f-]{36}):");

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noChangeReachesTheWorkspaceWithoutADurableIntent() throws Exception {
        world.calm();
        Api.as("admin").register(world, "two");
        SimulatedWorkspace workspace = world.workspace("two");
        workspace.clearJournal();
        List<SimulatedPrincipal> principals = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            principals.add(world.principalIn(workspace));
        }
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(SEED * 31 + i);
                callers.execute(() -> mintUntil(done, principals, random));
            }
            cutAgainAndAgain();
            done.set(true);
        } finally {
            world.calm();
        }

        List<Change> mints = workspace.changes().stream()
                .filter(change -> change.kind() == Change.Kind.TOKEN_CREATED)
                .toList();
        Map<UUID, Boolean> intents = intents();
        System.out.println("database cut " + CUTS + " times, seed " + SEED + ": " + mints.size() + " tokens made, "
                + intents.size() + " intents, answers by status " + statuses);
        assertThat(mints).hasSizeGreaterThanOrEqualTo(CUTS);
        assertThat(statuses).containsKey(503);
        assertThat(mints).allSatisfy(mint -> assertThat(intents).containsKey(operationOf(mint)));
    }

    private void mintUntil(AtomicBoolean done, List<SimulatedPrincipal> principals, Random random) {
        while (!done.get()) {
            SimulatedPrincipal principal = principals.get(random.nextInt(principals.size()));
            int status = Api.as("operator")
                    .mint("two", principal.applicationId(), World.freshKey())
                    .statusCode();
            synchronized (statuses) {
                statuses.merge(status, 1, Integer::sum);
            }
        }
    }

    private void cutAgainAndAgain() throws InterruptedException {
        Random random = new Random(SEED);
        for (int i = 0; i < CUTS; i++) {
            awaitAnotherMint();
            Thread.sleep(random.nextInt(100));
            world.line().cut();
            Thread.sleep(random.nextInt(60));
            world.line().mend();
        }
        Thread.sleep(300);
    }

    /** The load goes on again; then the next cut meets it somewhere. */
    private void awaitAnotherMint() throws InterruptedException {
        int before = minted();
        for (int i = 0; i < 1000 && minted() == before; i++) {
            Thread.sleep(5);
        }
    }

    private int minted() {
        synchronized (statuses) {
            return statuses.getOrDefault(201, 0);
        }
    }

    private Map<UUID, Boolean> intents() throws SQLException {
        Map<UUID, Boolean> intents = new HashMap<>();
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT operation_id FROM audit.event WHERE phase = 'INTENT' AND action = 'token.mint'")) {
            while (rows.next()) {
                intents.put(rows.getObject(1, UUID.class), true);
            }
        }
        return intents;
    }

    private static UUID operationOf(Change mint) {
        Matcher marker = OPERATION.matcher(mint.comment());
        assertThat(marker.find()).as(mint.comment()).isTrue();
        return UUID.fromString(marker.group(1));
    }
}
