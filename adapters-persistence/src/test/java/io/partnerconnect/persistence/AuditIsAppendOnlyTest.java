package io.partnerconnect.persistence;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role can and cannot do to the audit, said by PostgreSQL itself. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AuditIsAppendOnlyTest {
    private static final String DENIED = "42501";
    private static final String READ_ONLY = "25006";

    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    @BeforeEach
    void oneOperation() throws SQLException {
        database.real().wipe();
        MovableClock clock = new MovableClock();
        OperationId operation = new SequentialIds().nextOperation();
        ledger.intend(anIntent(operation, clock.instant()).build(), Duration.ofMinutes(1));
        ledger.conclude(operation, new AuditOutcome.Unknown("lost"), clock.instant());
        aHistory();
    }

    private void aHistory() throws SQLException {
        try (Connection connection = database.real().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit.epoch VALUES (1, 0, '', now(), 'SERVICE', 'sealer');
                    INSERT INTO audit.head VALUES (0, 1, 1, sha256(''), now(), '0', false);
                    INSERT INTO audit.leaf SELECT 0, event_id, leaf FROM audit.event LIMIT 1;
                    INSERT INTO audit.subtree VALUES (8, 0, sha256(''));
                    INSERT INTO audit.checkpoint VALUES (0, 1, 1, sha256(''), now(), '')""");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pca_app      | UPDATE audit.event SET actor = 'mallory'
            pca_app      | DELETE FROM audit.event
            pca_app      | TRUNCATE audit.event
            pca_app      | UPDATE audit.CURRENT SET actor = 'mallory'
            pca_app      | DELETE FROM audit.CURRENT
            pca_app      | TRUNCATE audit.CURRENT
            pca_app      | INSERT INTO audit.CURRENT SELECT * FROM audit.event
            pca_app      | SELECT * FROM audit.CURRENT
            pca_app      | INSERT INTO audit.event (recorded_at) VALUES ('2020-01-01Z')
            pca_app      | INSERT INTO audit.event (xid) VALUES ('3')
            pca_app      | UPDATE audit.conclusion SET outcome = 'SUCCEEDED'
            pca_app      | DELETE FROM audit.conclusion
            pca_app      | TRUNCATE audit.conclusion
            pca_app      | UPDATE audit.settlement SET event_id = operation_id
            pca_app      | DELETE FROM audit.settlement
            pca_app      | ALTER TABLE audit.event DISABLE TRIGGER deny_change
            pca_app      | DROP TRIGGER deny_change ON audit.event
            pca_app      | ALTER TABLE audit.event DETACH PARTITION audit.CURRENT
            pca_app      | DROP TABLE audit.CURRENT
            pca_app      | CREATE TABLE audit.mine (id integer)
            pca_app      | CREATE OR REPLACE FUNCTION audit.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'
            pca_app      | GRANT DELETE ON audit.event TO pca_app; DELETE FROM audit.event
            pca_app      | SET ROLE pca_owner
            pca_app      | SET session_replication_role = replica
            pca_report   | SELECT * FROM audit.event
            pca_report   | SELECT * FROM pca.workspace
            pca_app      | UPDATE audit.event SET part_of = NULL
            pca_app      | DELETE FROM pca.operation
            pca_app      | TRUNCATE pca.operation_step
            pca_report   | SELECT * FROM pca.request_key
            pca_report   | SELECT * FROM pca.operation
            pca_report   | SELECT * FROM pca.operation_step
            pca_report   | SELECT * FROM pca.disconnect_plan
            pca_report   | SELECT * FROM pca.repair_plan
            pca_report   | DELETE FROM audit_v1.events
            pca_report   | SELECT audit.ensure_partitions(1)
            pca_app      | INSERT INTO audit.leaf VALUES (1, gen_random_uuid(), sha256(''))
            pca_app      | INSERT INTO audit.head VALUES (1, 1, 0, '', now(), '0', false)
            pca_app      | INSERT INTO audit.checkpoint VALUES (1, 1, 0, sha256(''), now(), '')
            pca_app      | INSERT INTO audit.epoch VALUES (2, 0, '', now(), '', '')
            pca_app      | SET ROLE pca_sealer; DELETE FROM audit.leaf
            pca_app      | SET ROLE pca_sealer; UPDATE audit.leaf SET log_index = 7
            pca_app      | SET ROLE pca_sealer; TRUNCATE audit.checkpoint
            pca_app      | SET ROLE pca_sealer; UPDATE audit.checkpoint SET size = 7
            pca_app      | SET ROLE pca_sealer; DELETE FROM audit.head
            pca_app      | SET ROLE pca_sealer; DELETE FROM audit.epoch
            pca_app      | SET ROLE pca_sealer; DELETE FROM audit.subtree
            pca_app      | SET ROLE pca_sealer; INSERT INTO audit.event (event_id) VALUES (gen_random_uuid())
            pca_report   | SELECT * FROM audit.leaf
            pca_report   | SELECT * FROM audit.checkpoint
            pca_report   | SET ROLE pca_sealer
            pca_migrator | DELETE FROM audit.leaf
            pca_migrator | UPDATE audit.checkpoint SET note = ''
            pca_migrator | TRUNCATE audit.leaf
            pca_migrator | TRUNCATE audit.subtree
            pca_migrator | UPDATE audit.event SET actor = 'mallory'
            pca_migrator | DELETE FROM audit.event
            pca_migrator | TRUNCATE audit.event
            pca_migrator | UPDATE audit.CURRENT SET actor = 'mallory'
            pca_migrator | DELETE FROM audit.CURRENT
            pca_migrator | TRUNCATE audit.CURRENT
            pca_migrator | UPDATE audit.conclusion SET outcome = 'SUCCEEDED'
            pca_migrator | DELETE FROM audit.conclusion
            pca_migrator | TRUNCATE audit.conclusion
            pca_migrator | TRUNCATE audit.settlement
            pca_migrator | SET session_replication_role = replica
            pca_migrator | CREATE SCHEMA another
            """)
    void isDenied(String role, String sql) throws SQLException {
        List<String> before = database.real().dump();

        SQLException refusal = refusal(role, sql);

        assertThat(refusal.getSQLState()).isIn(DENIED, READ_ONLY);
        assertThat(database.real().dump()).isEqualTo(before);
    }

    @Test
    void partitionsMadeLaterAreProtectedToo() throws SQLException {
        try (Connection app = database.real().connectAs("pca_app")) {
            EmbeddedDatabase.texts(app, "SELECT audit.ensure_partitions(4)");
        }

        try (Connection superuser = database.real().connectAsSuperuser()) {
            assertThat(EmbeddedDatabase.texts(superuser, """
                    SELECT c.relname || ': ' || string_agg(t.tgname, ', ' ORDER BY t.tgname)
                    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid LEFT JOIN pg_trigger t ON t.tgrelid = c.oid
                    WHERE i.inhparent = 'audit.event'::regclass GROUP BY c.relname"""))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(partition -> assertThat(partition).endsWith(": deny_change, deny_truncate"));
        }
    }

    @Test
    void makingPartitionsTwiceMakesThemOnce() throws SQLException {
        try (Connection app = database.real().connectAs("pca_app")) {
            EmbeddedDatabase.texts(app, "SELECT audit.ensure_partitions(6)");

            assertThat(EmbeddedDatabase.texts(app, "SELECT audit.ensure_partitions(6)"))
                    .containsExactly("0");
        }
    }

    @Test
    void theReportRoleReadsTheViews() throws SQLException {
        try (Connection report = database.real().connectAs("pca_report")) {
            assertThat(EmbeddedDatabase.texts(report, "SELECT phase FROM audit_v1.events"))
                    .hasSize(2);
            assertThat(EmbeddedDatabase.texts(report, "SELECT outcome || ' ' || code FROM audit_v1.operations"))
                    .containsExactly("UNKNOWN lost");
        }
    }

    private SQLException refusal(String role, String sql) throws SQLException {
        try (Connection connection = database.real().connectAs(role);
                Statement statement = connection.createStatement()) {
            String partition = partition();
            return catchThrowableOfType(SQLException.class, () -> statement.execute(sql.replace("CURRENT", partition)));
        }
    }

    private String partition() throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser()) {
            return EmbeddedDatabase.texts(superuser, "SELECT DISTINCT tableoid::regclass::text FROM audit.event")
                    .getFirst()
                    .replace("audit.", "");
        }
    }
}
