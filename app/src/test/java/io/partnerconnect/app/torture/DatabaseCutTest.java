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
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The line to PostgreSQL is cut at random moments while tokens are minted and revoked. No change may reach a workspace without its
 * intent being durable. {@code -Dtorture.cuts=200 -Dtorture.seed=1} for the long run.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class DatabaseCutTest {
    private static final int CUTS = Integer.getInteger("torture.cuts", 12);
    private static final long SEED = Long.getLong("torture.seed", 7L);
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
                callers.execute(() -> callUntil(done, principals, random));
            }
            cutAgainAndAgain();
            done.set(true);
        } finally {
            world.calm();
        }

        List<Change> changes = workspace.changes();
        Set<String> intents = intents();
        System.out.println("database cut " + CUTS + " times, seed " + SEED + ": " + changes.size() + " changes, "
                + intents.size() + " intents, answers by status " + statuses);
        assertThat(changes).as("all of them are known").hasSize(Math.toIntExact(workspace.changeCount()));
        assertThat(changes).extracting(Change::kind).contains(Change.Kind.TOKEN_CREATED, Change.Kind.TOKEN_REVOKED);
        assertThat(changes).hasSizeGreaterThanOrEqualTo(CUTS);
        assertThat(statuses).containsKey(503);
        assertThat(statuses.keySet()).as("no answer but these").isSubsetOf(200, 201, 502, 503);
        assertThat(changes).allSatisfy(change -> assertThat(intents).containsAnyElementsOf(intentsFor(change)));
    }

    /** A connection that was used just now is given out without a look whether it is alive. */
    @Test
    void aConnectionThatDiedSinceItWasUsedCostsOneAnswerAtMostAndDoesNothing() throws Exception {
        // Given
        world.calm();
        Api.as("admin").register(world, "two");
        SimulatedWorkspace workspace = world.workspace("two");
        String principal = world.principalIn(workspace).applicationId();
        Api operator = Api.as("operator");
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            assertThat(operator.mint("two", principal, World.freshKey()).statusCode())
                    .isEqualTo(201);
            long before = workspace.changeCount();

            // When
            world.line().cut();
            world.line().mend();
            int status = operator.mint("two", principal, World.freshKey()).statusCode();

            // Then
            assertThat(status).isIn(201, 503);
            assertThat(workspace.changeCount()).isEqualTo(status == 201 ? before + 1 : before);
            refused += status == 503 ? 1 : 0;
            Thread.sleep(150);
        }
        System.out.println("of 10 calls right after a cut " + refused + " were refused, and none later");
    }

    /** Half of the tokens are revoked again. */
    private void callUntil(AtomicBoolean done, List<SimulatedPrincipal> principals, Random random) {
        Api operator = Api.as("operator");
        while (!done.get()) {
            SimulatedPrincipal principal = principals.get(random.nextInt(principals.size()));
            Response minted = operator.mint("two", principal.applicationId(), World.freshKey());
            count(minted);
            if (minted.statusCode() == 201 && random.nextBoolean()) {
                count(operator.delete(
                        "/workspaces/two/tokens/{token}", minted.jsonPath().getString("token_id")));
            }
        }
    }

    private void count(Response answer) {
        synchronized (statuses) {
            statuses.merge(answer.statusCode(), 1, Integer::sum);
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

    /** Each intent as its action and what tells which change it is for. */
    private Set<String> intents() throws SQLException {
        Set<String> intents = new HashSet<>();
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT action || ' ' || CASE action WHEN 'token.mint' THEN operation_id::text ELSE subject_id END
                        FROM audit.event WHERE phase = 'INTENT'""")) {
            while (rows.next()) {
                intents.add(rows.getString(1));
            }
        }
        return intents;
    }

    /** The intents of which one must be there: a token is revoked for a caller, or because the answer to its mint was lost. */
    private static List<String> intentsFor(Change change) {
        return change.kind() == Change.Kind.TOKEN_CREATED
                ? List.of("token.mint " + operationOf(change))
                : List.of("token.revoke " + change.id(), "operation.settle " + operationOf(change));
    }

    private static String operationOf(Change change) {
        Matcher marker = OPERATION.matcher(change.comment());
        assertThat(marker.find()).as(change.comment()).isTrue();
        return marker.group(1);
    }
}
