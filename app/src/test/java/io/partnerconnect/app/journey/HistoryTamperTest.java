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
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A superuser changes one thing in the database, or somebody a line of the export, chosen by chance; and whoever checks the export sees it,
 * with a checkpoint he kept. So many times as {@code -Dtamper.changes} says, from the seed that {@code -Dtamper.seed} gives. Each change is
 * committed, and undone before the next; of so many one is also shown to the verifier as a program.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init") // given by WorldResource and by the container
class HistoryTamperTest {
    private static final int CHANGES = Integer.getInteger("tamper.changes", TamperWay.ALL.size());
    private static final long SEED = Long.getLong("tamper.seed", 9162);
    private static final int BETWEEN = 100;
    private static final int BY_THE_PROGRAM = 500;
    private static final String LEAF = "sha256('\\x00'::bytea || convert_to(canonical, 'UTF8'))";

    private static final String SAVE = """
            CREATE SCHEMA saved;
            CREATE TABLE saved.leaf AS SELECT * FROM audit.leaf;
            CREATE TABLE saved.checkpoint AS SELECT * FROM audit.checkpoint;
            CREATE TABLE saved.event AS SELECT * FROM audit.event;
            ALTER TABLE audit.event DROP CONSTRAINT event_leaf""";

    private static final String RESTORE_EVENTS = """
            DELETE FROM audit.event WHERE event_id = ANY (ARRAY(SELECT event_id FROM saved.event));
            DELETE FROM audit.event WHERE xid = '3';
            INSERT INTO audit.event SELECT * FROM saved.event;
            DELETE FROM audit.leaf WHERE log_index <= (SELECT max(log_index) + 1 FROM saved.leaf);
            INSERT INTO audit.leaf SELECT * FROM saved.leaf;""";
    private static final String RESTORE_CHECKPOINTS = """
            DELETE FROM audit.checkpoint WHERE number <= (SELECT max(number) + 1 FROM saved.checkpoint);
            INSERT INTO audit.checkpoint SELECT * FROM saved.checkpoint""";

    private static final String FORGET =
            "DROP SCHEMA saved CASCADE; ALTER TABLE audit.event ADD CONSTRAINT event_leaf CHECK (leaf = " + LEAF + ")";

    World world;

    @Inject
    Scheduler scheduler;

    @Inject
    SealHistory seal;

    @Inject
    ExportHistory history;

    @Inject
    HistoryKeys keys;

    @TempDir
    Path folder;

    private Connection superuser;
    private long checkpoints;

    /** Those whose events are there: of one that retention removed there is nothing to change. */
    private final List<Long> places = new ArrayList<>();

    private List<String> original = List.of();
    private String published = "";

    @BeforeEach
    void aHistory() throws SQLException {
        world.calm();
        scheduler.pause(); // nothing is sealed between a change and its end
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
        original = export();
        published = original.get(original.size() - 2);
        checkpoints = ((Verdict.Verified) verdict(original)).checkpoints();
        superuser = world.database().connectAsSuperuser();
        superuser.setAutoCommit(false);
        execute("SET session_replication_role = replica"); // no triggers and foreign keys are in its way
        execute(SAVE);
        try (Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT log_index FROM saved.leaf JOIN saved.event USING (event_id) ORDER BY log_index")) {
            while (rows.next()) {
                places.add(rows.getLong(1));
            }
        }
    }

    @AfterEach
    void asItWas() throws SQLException {
        execute(RESTORE_EVENTS + RESTORE_CHECKPOINTS);
        execute(FORGET);
        superuser.close();
        scheduler.resume();
    }

    @Test
    void whateverIsChangedIsFoundAndWhatIsNotIsVerified() throws Exception {
        Random random = new Random(SEED);
        Map<String, Integer> found = new TreeMap<>();
        for (int change = 0; change < CHANGES; change++) {
            TamperWay way = TamperWay.ALL.get(change % TamperWay.ALL.size());
            String sql = way.sql(random, places, checkpoints);

            List<String> changed = change(way, sql, random);

            assertThat(verdict(changed))
                    .as("change %d from seed %d: %s %s", change, SEED, way, sql)
                    .isNotInstanceOf(Verdict.Verified.class);
            found.merge(way.what() + " " + way.deed(), 1, Integer::sum);
            if (change % BY_THE_PROGRAM == 0) {
                assertThat(exitCode(changed)).isNotZero();
            }
            if (change % BETWEEN == 0) {
                vacuum();
                assertThat(verdict(export())).isInstanceOf(Verdict.Verified.class);
            }
        }
        assertThat(verdict(export())).isInstanceOf(Verdict.Verified.class);
        assertThat(exitCode(export())).isZero();
        found.forEach((kind, times) -> System.out.printf("%-20s %5d made and found%n", kind, times));
    }

    /** The export after the change, which is undone. */
    private List<String> change(TamperWay way, String sql, Random random) throws SQLException {
        if (way.what() == TamperWay.What.EXPORT) {
            return way.changed(original, random);
        }
        execute(sql);
        List<String> changed = export();
        execute((sql.contains("audit.event") || sql.contains("audit.leaf") ? RESTORE_EVENTS : "")
                + (sql.contains("audit.checkpoint") ? RESTORE_CHECKPOINTS : ""));
        return changed;
    }

    private List<String> export() {
        List<String> lines = new ArrayList<>();
        history.export(line -> lines.add(line.text()));
        return lines;
    }

    /** Of the verifier in this process. */
    private Verdict verdict(List<String> export) {
        return new Verifier(keys.signers().stream().map(key -> key.verifier()).toList(), Instant.MIN)
                .verify(stream(export), stream(List.of(published)));
    }

    private static InputStream stream(List<String> lines) {
        return new ByteArrayInputStream(text(lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Of the verifier as a program. */
    private int exitCode(List<String> export) throws IOException, InterruptedException {
        Files.write(
                folder.resolve("keys"),
                keys.signers().stream().map(key -> key.verifier().toString()).toList());
        Files.writeString(folder.resolve("export"), text(export));
        Files.writeString(folder.resolve("published"), text(List.of(published)));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        "../verifier/target/classes:../evidence/target/classes",
                        "io.partnerconnect.verifier.Main",
                        folder.resolve("export").toString(),
                        folder.resolve("keys").toString(),
                        "--published",
                        folder.resolve("published").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Rows that were taken away and given back leave traces, which each further change would have to pass. */
    private void vacuum() throws SQLException {
        superuser.setAutoCommit(true);
        try (Statement statement = superuser.createStatement()) {
            statement.execute("VACUUM audit.event, audit.leaf, audit.checkpoint");
        }
        superuser.setAutoCommit(false);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
            superuser.commit();
        }
    }
}
