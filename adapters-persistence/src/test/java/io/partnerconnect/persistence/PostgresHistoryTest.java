package io.partnerconnect.persistence;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.DatabaseControls;
import io.partnerconnect.domain.contract.HistoryContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.history.Backlog;
import io.partnerconnect.domain.model.history.HistoryEpoch;
import io.partnerconnect.domain.model.history.HistoryHead;
import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.model.history.Unsealed;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Frontier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PostgresHistoryTest extends HistoryContract {
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("at", "at + interval '1 microsecond'"),
            Map.entry("phase", "'READ'"),
            Map.entry("action", "'token.mint'"),
            Map.entry("actor_kind", "'SERVICE'"),
            Map.entry("actor", "'mallory'"),
            Map.entry("subject_kind", "'PARTNER'"),
            Map.entry("subject_id", "'another'"),
            Map.entry("workspace", "'another'"),
            Map.entry("partner", "'fivetran'"),
            Map.entry("operation_id", "gen_random_uuid()"),
            Map.entry("part_of", "gen_random_uuid()"),
            Map.entry("settles", "gen_random_uuid()"),
            Map.entry("reason", "'because'"),
            Map.entry("ticket", "'T-2'"),
            Map.entry("code", "'x'"),
            Map.entry("result", "'x'"),
            Map.entry("details", "'private_ranges=10.0.0.0/8'"),
            Map.entry("suppressed", "1"));

    @Inject
    TestDatabase database;

    @Inject
    HistoryLog log;

    @Inject
    SealedHistory sealed;

    @Inject
    HistoryExport export;

    @Inject
    AuditLedger ledger;

    @Inject
    AuditTrail trail;

    @Inject
    EventWriter events;

    @Inject
    Seals seals;

    private final SequentialIds ids = new SequentialIds();

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    /** Somebody adds an event and says that an old transaction did it. */
    @Test
    void anEventThatIsAddedBehindTheHistoryIsTold() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();
        superuser("""
                INSERT INTO audit.event SELECT recorded_at, '3'::xid8, gen_random_uuid(), at, phase, action, actor_kind, 'mallory',
                    subject_kind, subject_id, workspace, partner, operation_id, settles, reason, ticket, outcome, code, result,
                    suppressed, replace(canonical, 'alice', 'mallory'),
                    sha256('\\x00'::bytea || convert_to(replace(canonical, 'alice', 'mallory'), 'UTF8')), mac, part_of
                FROM audit.event""");
        seal();

        assertThat(export.strays(10))
                .singleElement()
                .satisfies(stray -> assertThat(stray.content()).contains("\"actor\":\"mallory\""));
        assertThat(log.state().size()).isEqualTo(1);
    }

    @Test
    void anEventThatWasRemovedLeavesItsPlaceEmpty() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();

        superuser("DELETE FROM audit.event");

        assertThat(export.events(0, 10)).extracting(ExportLine.Event::content).containsOnlyNulls();
    }

    @Test
    void anEventThatIsThereTwiceIsToldTwice() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();

        superuser("""
                INSERT INTO audit.event SELECT recorded_at + interval '1 second', xid, event_id, at, phase, action, actor_kind, actor,
                    subject_kind, subject_id, workspace, partner, operation_id, settles, reason, ticket, outcome, code, result,
                    suppressed, canonical, leaf, mac, part_of
                FROM audit.event""");

        assertThat(export.events(0, 10)).extracting(ExportLine.Event::index).containsExactly(0L, 0L);
    }

    /** The counter of transactions of a database that was loaded from a dump is behind what its rows say. */
    @Test
    void anEpochSealsWhatAnotherDatabaseWrote() throws SQLException {
        for (int i = 0; i < 3; i++) {
            ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        }
        superuser("UPDATE audit.event SET xid = '4000000000000'");

        seal();
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();
        seal();

        assertThat(log.state().size()).isEqualTo(4);
        assertThat(export.events(0, 10))
                .hasSize(4)
                .extracting(ExportLine.Event::content)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnOlderServiceWroteIsKnownAsItsOwn() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        isKnownAs("replace(replace(canonical, '{\"v\":3,', '{\"v\":2,'), '\"details\":null,', '')");
        isKnownAs("replace(replace(canonical, '{\"v\":2,', '{\"v\":1,'), '\"part_of\":null,', '')");
    }

    private void isKnownAs(String first) throws SQLException {
        superuser("UPDATE audit.event SET canonical = " + first + ", leaf = sha256('\\x00'::bytea || convert_to("
                + first + ", 'UTF8')), mac = '\\x" + "00".repeat(32) + "'");
        String canonical = one("SELECT canonical FROM audit.event");
        superuser("UPDATE audit.event SET mac = '\\x" + HexFormat.of().formatHex(seals.mac(canonical)) + "'");

        assertThat(log.backlog(10).events())
                .singleElement()
                .satisfies(event -> assertThat(event.authentic()).isTrue());
    }

    @Test
    void everyColumnThatWasChangedShows() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();
        String sealedAs = leafOf();

        for (Map.Entry<String, String> change : CHANGES.entrySet()) {
            String before = one("SELECT " + change.getKey() + "::text FROM audit.event");
            superuser("UPDATE audit.event SET " + change.getKey() + " = " + change.getValue());
            assertThat(leafOf()).as(change.getKey()).isNotEqualTo(sealedAs);
            superuser("UPDATE audit.event SET " + change.getKey() + " = "
                    + (before == null ? "NULL" : "'" + before + "'"));
        }
        assertThat(leafOf()).isEqualTo(sealedAs);
    }

    @Test
    void aHashThatWasChangedShowsWhereverItIsKept() throws SQLException {
        ledger.intend(anIntent(ids.nextOperation(), MovableClock.START).build(), Duration.ofMinutes(1));
        seal();
        String sealedAs = leafOf();

        for (String table : List.of("audit.leaf", "audit.event")) {
            String before = one("SELECT leaf::text FROM " + table);
            superuser("UPDATE " + table + " SET leaf = sha256(leaf)");
            assertThat(leafOf()).as(table).isNotEqualTo(sealedAs);
            superuser("UPDATE " + table + " SET leaf = '" + before + "'");
        }
        assertThat(leafOf()).isEqualTo(sealedAs);
    }

    @Test
    void everyColumnOfACheckpointThatWasChangedShows() throws SQLException {
        seal();
        Checkpoint checkpoint = Objects.requireNonNull(log.state().head())
                .checkpoint(
                        "example.com/audit", Objects.requireNonNull(log.state().epoch()));
        String note = checkpoint.text() + "\n\u2014 example.com/audit AAAA\n";
        log.keep(new SignedCheckpoint(checkpoint, note));
        assertThat(export.checkpoints(0, 1)).extracting(SignedCheckpoint::note).containsExactly(note);

        for (String change : List.of(
                "epoch = epoch + 1",
                "size = size + 1",
                "root = sha256(root)",
                "at = at + interval '1 microsecond'",
                "note = replace(note, 'number 0', 'number 1')")) {
            String column = change.replaceFirst(" .*", "");
            String before = one("SELECT " + column + "::text FROM audit.checkpoint");
            superuser("UPDATE audit.checkpoint SET " + change);
            assertThat(export.checkpoints(0, 1))
                    .as(change)
                    .extracting(SignedCheckpoint::note)
                    .isNotEqualTo(List.of(note));
            superuser("UPDATE audit.checkpoint SET " + column + " = E'" + before.replace("\\", "\\\\") + "'");
        }
    }

    /** The hash of what is exported, or of what it says was sealed when these differ. */
    private String leafOf() {
        ExportLine.Event event = export.events(0, 1).getFirst();
        return event.leaf() + " " + Seals.leaf(String.valueOf(event.content()));
    }

    private void seal() {
        if (log.state().epoch() == null) {
            log.open(new HistoryEpoch(1, 0, log.state().database(), MovableClock.START, Actor.service("sealer")));
        }
        HistoryHead last = log.state().head();
        Backlog backlog = log.backlog(100);
        Frontier tree = last == null ? Frontier.EMPTY : last.tree();
        for (Unsealed event : backlog.events()) {
            tree = tree.append(event.leaf());
        }
        HistoryHead next = new HistoryHead(last == null ? 0 : last.number() + 1, tree, MovableClock.START);
        assertThat(log.append(Objects.requireNonNull(log.state().epoch()), next, backlog, List.of()))
                .isTrue();
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = database.real().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET session_replication_role = replica; ALTER TABLE audit.event DROP CONSTRAINT IF EXISTS event_leaf");
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.real().connectAsSuperuser()) {
            return EmbeddedDatabase.texts(connection, sql).getFirst();
        }
    }

    @Override
    protected HistoryLog log() {
        return log;
    }

    @Override
    protected SealedHistory sealed() {
        return sealed;
    }

    @Override
    protected HistoryExport export() {
        return export;
    }

    @Override
    protected AuditLedger ledger() {
        return ledger;
    }

    @Override
    protected AuditTrail trail() {
        return trail;
    }

    @Override
    protected DatabaseControls database() {
        return database;
    }

    @Override
    protected Runnable begun(Intent intent) {
        try {
            Connection connection = database.real().connectAs("pca_app");
            connection.setAutoCommit(false);
            events.add(connection, List.of(AuditRow.of(ids.next(), intent)));
            return () -> {
                try (connection) {
                    connection.commit();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void forge(AuditEventId event) {
        try {
            superuser("UPDATE audit.event SET actor = 'mallory' WHERE event_id = '" + event.value() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
