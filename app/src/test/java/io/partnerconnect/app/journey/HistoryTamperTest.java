package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.model.history.HistoryKeys;
import io.partnerconnect.domain.model.history.SealingResult;
import io.partnerconnect.domain.port.in.ExportHistory;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.verifier.Verdict;
import io.partnerconnect.verifier.Verifier;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A superuser changes one thing in the database, chosen by chance, and whoever checks the service's export sees it. So many times as {@code
 * -Dtamper.changes} says, from the seed that {@code -Dtamper.seed} gives.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init") // given by WorldResource and by the container
class HistoryTamperTest {
    private static final int CHANGES = Integer.getInteger("tamper.changes", 60);
    private static final long SEED = Long.getLong("tamper.seed", 9162);
    private static final String LEAF = "sha256('\\x00'::bytea || convert_to(%s, 'UTF8'))";
    private static final String EDITED = "regexp_replace(canonical, '\"phase\":\"(.)', '\"phase\":\"x')";

    /** $1 stands for a place, $2 for another one, $3 for the number of a checkpoint. */
    private static final List<String> WAYS = List.of(
            "UPDATE audit.event SET actor = 'mallory' WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "UPDATE audit.event SET at = at + interval '1 microsecond' WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "UPDATE audit.event SET reason = 'x' WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "UPDATE audit.event SET canonical = " + EDITED
                    + " WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "UPDATE audit.event SET canonical = " + EDITED + ", leaf = " + LEAF.formatted(EDITED)
                    + " WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1);"
                    + " UPDATE audit.leaf l SET leaf = e.leaf FROM audit.event e WHERE e.event_id = l.event_id AND log_index = $1",
            "UPDATE audit.event SET leaf = sha256(leaf) WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "DELETE FROM audit.event WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "INSERT INTO audit.event SELECT (jsonb_populate_record(e, jsonb_build_object('xid', '3', 'event_id', gen_random_uuid()))).*"
                    + " FROM saved.event e WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "INSERT INTO audit.event SELECT (jsonb_populate_record(e, jsonb_build_object('recorded_at', e.recorded_at + interval '1 microsecond'))).*"
                    + " FROM saved.event e WHERE event_id = (SELECT event_id FROM saved.leaf WHERE log_index = $1)",
            "UPDATE audit.leaf SET leaf = sha256(leaf) WHERE log_index = $1",
            "UPDATE audit.leaf SET event_id = gen_random_uuid() WHERE log_index = $1",
            "DELETE FROM audit.leaf WHERE log_index = $1",
            "DELETE FROM audit.leaf WHERE log_index IN ($1, $2); INSERT INTO audit.leaf SELECT $1 + $2 - log_index, event_id, leaf"
                    + " FROM saved.leaf WHERE log_index IN ($1, $2)",
            "DELETE FROM audit.checkpoint WHERE number = $3",
            "UPDATE audit.checkpoint SET note = translate(note, '0123456789', '1234567890') WHERE number = $3",
            "UPDATE audit.checkpoint SET root = sha256(root) WHERE number = $3",
            "UPDATE audit.checkpoint SET size = size + 1 WHERE number = $3",
            "UPDATE audit.checkpoint SET at = at - interval '1 hour' WHERE number = $3",
            "UPDATE audit.checkpoint SET epoch = 2 WHERE number = $3");

    private static final String SAVE = """
            CREATE SCHEMA saved;
            CREATE TABLE saved.leaf AS SELECT * FROM audit.leaf;
            CREATE TABLE saved.checkpoint AS SELECT * FROM audit.checkpoint;
            CREATE TABLE saved.event AS SELECT * FROM audit.event;
            ALTER TABLE audit.event DROP CONSTRAINT event_leaf""";

    private static final String RESTORE = """
            DELETE FROM audit.event WHERE event_id IN (SELECT event_id FROM saved.event) OR xid = '3';
            INSERT INTO audit.event SELECT * FROM saved.event;
            DELETE FROM audit.leaf WHERE log_index <= (SELECT max(log_index) FROM saved.leaf);
            INSERT INTO audit.leaf SELECT * FROM saved.leaf;
            DELETE FROM audit.checkpoint WHERE number <= (SELECT max(number) FROM saved.checkpoint);
            INSERT INTO audit.checkpoint SELECT * FROM saved.checkpoint""";

    private static final String FORGET =
            "DROP SCHEMA saved CASCADE; ALTER TABLE audit.event ADD CONSTRAINT event_leaf CHECK (leaf = "
                    + LEAF.formatted("canonical") + ")";

    World world;

    @Inject
    SealHistory seal;

    @Inject
    ExportHistory history;

    @Inject
    HistoryKeys keys;

    private long events;
    private long checkpoints;

    @BeforeEach
    void aHistory() throws SQLException {
        world.calm();
        Api.as("admin").register(world, "two");
        for (int i = 0; i < 4; i++) {
            Api.as("admin")
                    .request()
                    .header("If-Match", Api.as("admin").get("/workspaces/two").header("ETag"))
                    .body("{\"labels\":{}}")
                    .patch("/api/v1/workspaces/two");
            while (!(seal.run(10_000) instanceof SealingResult.NothingNew)) {
                Thread.onSpinWait();
            }
        }
        Verdict.Verified before = (Verdict.Verified) verify();
        events = before.events();
        checkpoints = before.checkpoints();
        superuser(SAVE);
    }

    @AfterEach
    void asItWas() throws SQLException {
        superuser(RESTORE);
        superuser(FORGET);
    }

    @Test
    void whateverASuperuserChangesIsFound() throws SQLException {
        Random random = new Random(SEED);
        for (int change = 0; change < CHANGES; change++) {
            String way = WAYS.get(change % WAYS.size());
            long place = random.nextLong(events);
            long other = (place + 1 + random.nextLong(events - 1)) % events;
            String sql = way.replace("$1", String.valueOf(place))
                    .replace("$2", String.valueOf(other))
                    .replace("$3", String.valueOf(random.nextLong(checkpoints - 1)));

            superuser(sql);

            assertThat(verify())
                    .as("change %d from seed %d: %s", change, SEED, sql)
                    .isInstanceOf(Verdict.NotVerified.class);
            superuser(RESTORE);
        }
        assertThat(verify()).isInstanceOf(Verdict.Verified.class);
    }

    private Verdict verify() {
        StringBuilder export = new StringBuilder();
        history.export(line -> export.append(line.text()).append('\n'));
        return new Verifier(keys.signers().stream().map(key -> key.verifier()).toList(), Instant.MIN)
                .verify(
                        new ByteArrayInputStream(export.toString().getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayInputStream(new byte[0]));
    }

    /** In one transaction, without triggers and foreign keys. */
    private void superuser(String sql) throws SQLException {
        try (Connection connection = world.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
            connection.commit();
        }
    }
}
