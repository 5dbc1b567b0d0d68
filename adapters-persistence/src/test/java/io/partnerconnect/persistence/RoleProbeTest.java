package io.partnerconnect.persistence;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every role tries everything that would change what was written down, and PostgreSQL itself says what comes of it. What is allowed to
 * anybody is said here, and nowhere else.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RoleProbeTest {
    private static final Set<String> DENIED = Set.of("42501", "25006");

    /** The roles, in the order of the columns of {@link #ATTEMPTS}. Two of them cannot log in: the service acts as them. */
    private static final List<Role> ROLES = List.of(
            new Role("pca_app", "pca_app", ""),
            new Role("pca_report", "pca_report", ""),
            new Role("pca_migrator", "pca_migrator", ""),
            new Role("pca_sealer", "pca_app", "SET ROLE pca_sealer"),
            new Role("pca_retention", "pca_app", "SET ROLE pca_retention"));

    private record Role(String name, String login, String before) {}

    /**
     * What is tried | by app, report, migrator, sealer, retention: {@code -} is denied, {@code +} is not. {@code MONTH} is the partition that
     * has events, {@code ROW} an event as it is but for what is said.
     */
    private static final String ATTEMPTS = """
            ROW {"recorded_at": "2020-01-01T00:00:00Z"}                                              | - - * - -
            ROW {"event_id": "01931f2e-7c00-7000-8000-00000000abcd"}                                 | - - + - -
            ROW {"event_id": "01931f2e-7c00-7000-8000-00000000abcd", "xid": "3"}                     | - - + - -
            INSERT INTO audit.event (recorded_at) VALUES ('2020-01-01Z')                             | - - * - -
            INSERT INTO audit.event (xid) VALUES ('3')                                               | - - * - -
            INSERT INTO audit.MONTH SELECT * FROM audit.event WHERE false                            | - - + - -
            INSERT INTO audit.leaf VALUES (7, gen_random_uuid(), sha256(''))                         | - - + + -
            INSERT INTO audit.subtree VALUES (8, 7, sha256(''))                                      | - - + + -
            INSERT INTO audit.head VALUES (7, 1, 0, '', now(), '0', false)                           | - - + + -
            INSERT INTO audit.checkpoint SELECT 0, 1, 1, sha256(''), now(), '' WHERE false           | - - + + -
            INSERT INTO audit.epoch VALUES (7, 0, '', now(), '', '')                                 | - - + + -
            INSERT INTO audit.publication (number) SELECT 0 WHERE false                              | - - + + -
            INSERT INTO audit.publication SELECT 0, '2020-01-01Z' WHERE false                        | - - + - -
            INSERT INTO audit.conclusion VALUES (gen_random_uuid(), gen_random_uuid(), 'FAILED')     | + - + - -
            INSERT INTO audit.hold (hold_id, reason, placed_by_kind, placed_by, placed_at) VALUES (gen_random_uuid(), 'x', '', '', now()) | + - + - -
            INSERT INTO audit.hold (recorded_at) SELECT now() WHERE false                            | - - + - -
            INSERT INTO audit.removal VALUES ('1999-01-01', 0, '{}', null, null, gen_random_uuid(), '', '', '') | - - + - -
            SELECT audit.remove_partition('1999-01-01', 'none', gen_random_uuid(), '7 years')        | - - + - +
            SELECT audit.ensure_partitions(2)                                                        | + - + - -
            SELECT * FROM audit.event                                                                | + - + + -
            SELECT * FROM audit.MONTH                                                                | - - + - -
            SELECT * FROM audit.removal                                                              | + - + - -
            SELECT * FROM audit_v1.removals                                                          | - + + - -
            SELECT * FROM audit_v1.holds                                                             | - + + - -
            DELETE FROM audit_v1.events                                                              | - - - - -
            CREATE TABLE audit.event_2031_01 PARTITION OF audit.event FOR VALUES FROM ('2031-01-01Z') TO ('2031-02-01Z') | - - + - -
            CREATE TABLE audit.mine (id integer)                                                     | - - + - -
            CREATE SCHEMA another                                                                    | - - - - -
            ALTER TABLE audit.event ADD COLUMN more text                                             | - - + - -
            CREATE INDEX more ON audit.event (ticket)                                                | - - + - -
            ALTER TABLE audit.event DETACH PARTITION audit.MONTH                                     | - - - - -
            ALTER TABLE audit.MONTH RENAME TO another                                                | - - - - -
            ALTER TABLE audit.MONTH SET SCHEMA pca                                                   | - - - - -
            DROP TABLE audit.MONTH                                                                   | - - - - -
            INSERT INTO audit.removal VALUES ('THIS', 0, '{}', null, null, gen_random_uuid(), '', '', ''); DROP TABLE audit.MONTH | - - - - -
            DROP TABLE audit.event CASCADE                                                           | - - - - -
            DROP TABLE audit.leaf CASCADE                                                            | - - - - -
            DROP SCHEMA audit CASCADE                                                                | - - - - -
            DROP OWNED BY CURRENT_USER                                                               | - - - - +
            ALTER TABLE audit.event DISABLE TRIGGER deny_change                                      | - - - - -
            ALTER TABLE audit.event DISABLE TRIGGER ALL                                              | - - - - -
            ALTER TABLE audit.event DISABLE TRIGGER USER                                             | - - - - -
            ALTER TABLE audit.event ENABLE REPLICA TRIGGER deny_change                               | - - - - -
            ALTER TABLE audit.MONTH DISABLE TRIGGER deny_change                                      | - - - - -
            ALTER TABLE audit.leaf DISABLE TRIGGER deny_truncate                                     | - - - - -
            DROP TRIGGER deny_change ON audit.event                                                  | - - - - -
            DROP TRIGGER deny_truncate ON audit.MONTH                                                | - - - - -
            DROP TRIGGER deny_change ON audit.hold                                                   | - - - - -
            ALTER TRIGGER deny_change ON audit.removal RENAME TO another                             | - - - - -
            CREATE OR REPLACE TRIGGER deny_change BEFORE DELETE ON audit.leaf FOR EACH ROW EXECUTE FUNCTION audit.deny() | - - - - -
            CREATE TRIGGER another BEFORE INSERT ON audit.event FOR EACH ROW EXECUTE FUNCTION audit.deny() | - - - - -
            CREATE OR REPLACE FUNCTION audit.deny() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END' | - - - - -
            ALTER FUNCTION audit.deny() RENAME TO another                                            | - - - - -
            ALTER FUNCTION audit.deny() SECURITY DEFINER                                             | - - - - -
            DROP FUNCTION audit.deny() CASCADE                                                       | - - - - -
            CREATE OR REPLACE FUNCTION audit.retention_floor() RETURNS interval LANGUAGE sql AS 'SELECT interval ''0''' | - - + - -
            CREATE OR REPLACE FUNCTION audit.retention_floor() RETURNS interval LANGUAGE sql AS 'SELECT interval ''0'''; DROP TABLE audit.MONTH | - - - - -
            CREATE RULE another AS ON DELETE TO audit.leaf DO INSTEAD NOTHING                        | - - - - -
            ALTER TABLE audit.event ENABLE ROW LEVEL SECURITY                                        | - - - - -
            ALTER TABLE audit.event ALTER COLUMN mac TYPE bytea USING sha256(mac)                    | - - - - -
            ALTER TABLE audit.hold ALTER COLUMN recorded_at TYPE timestamptz USING now()             | - - - - -
            ALTER TABLE audit.hold ADD COLUMN more uuid DEFAULT gen_random_uuid()                    | - - - - -
            ALTER TABLE audit.event DROP COLUMN details CASCADE                                      | - - - - -
            SET session_replication_role = replica                                                   | - - - - -
            ALTER EVENT TRIGGER audit_guard_schema DISABLE                                           | - - - - -
            DROP EVENT TRIGGER audit_guard_schema                                                    | - - - - -
            DELETE FROM audit_guard.kept                                                             | - - - - -
            CREATE OR REPLACE FUNCTION audit_guard.missing() RETURNS integer LANGUAGE sql AS 'SELECT 1' | - - - - -
            GRANT pca_retention TO pca_report                                                        | - - - - -
            GRANT DELETE ON audit.leaf TO CURRENT_USER; DELETE FROM audit.leaf                       | - - - - -
            GRANT ALL ON ALL TABLES IN SCHEMA audit TO CURRENT_USER; UPDATE audit.checkpoint SET note = '' | - - - - -
            SET ROLE pca_owner                                                                       | - - + - -
            SET ROLE pca_sealer                                                                      | + - - + +
            SET ROLE pca_retention                                                                   | + - - + +
            SET ROLE postgres                                                                        | - - - - -
            """;

    private static final List<String> ON_EVERY_TABLE =
            List.of("UPDATE audit.%1$s SET %2$s = %2$s", "DELETE FROM audit.%1$s", "TRUNCATE audit.%1$s CASCADE");

    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    @BeforeEach
    void aRowInEveryTable() throws SQLException {
        database.real().wipe();
        MovableClock clock = new MovableClock();
        OperationId operation = new SequentialIds().nextOperation();
        ledger.intend(anIntent(operation, clock.instant()).build(), Duration.ofMinutes(1));
        ledger.conclude(operation, new AuditOutcome.Unknown("lost"), clock.instant());
        try (Connection connection = database.real().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit.settlement SELECT operation_id, event_id FROM audit.event LIMIT 1;
                    INSERT INTO audit.epoch VALUES (1, 0, '', now(), 'SERVICE', 'sealer');
                    INSERT INTO audit.head VALUES (0, 1, 1, sha256(''), now(), '0', false);
                    INSERT INTO audit.leaf SELECT 0, event_id, leaf FROM audit.event LIMIT 1;
                    INSERT INTO audit.subtree VALUES (8, 0, sha256(''));
                    INSERT INTO audit.checkpoint VALUES (0, 1, 1, sha256(''), now(), '');
                    INSERT INTO audit.publication VALUES (0);
                    INSERT INTO audit.hold VALUES ('01931f2e-7c00-7000-8000-000000000001', null, null, 'x', null, '', '', now());
                    INSERT INTO audit.hold_release VALUES ('01931f2e-7c00-7000-8000-000000000001', 'x', null, '', '', now());
                    INSERT INTO audit.removal VALUES ('2018-01-01', 0, '{}', null, null, gen_random_uuid(), '', '', '')""");
        }
    }

    @Test
    void noRoleChangesOrRemovesARowOfAnyTable() throws SQLException {
        List<String> before = database.real().dump();
        List<String> surprises = new ArrayList<>();
        for (Role role : ROLES) {
            try (Probe probe = new Probe(role)) {
                for (Map.Entry<String, String> table : tables().entrySet()) {
                    for (String attempt : ON_EVERY_TABLE) {
                        surprises.addAll(probe.surprise(attempt.formatted(table.getKey(), table.getValue()), '-'));
                    }
                }
            }
        }

        assertThat(surprises).isEmpty();
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(13);
        assertThat(database.real().dump()).isEqualTo(before);
    }

    @Test
    void whatEachRoleMayDoIsWhatIsSaidHere() throws SQLException {
        List<String> surprises = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            try (Probe probe = new Probe(ROLES.get(i))) {
                for (String line : ATTEMPTS.lines().toList()) {
                    int bar = line.lastIndexOf('|');
                    char wanted = line.substring(bar + 1).replace(" ", "").charAt(i);
                    surprises.addAll(probe.surprise(line.substring(0, bar).strip(), wanted));
                }
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void theSuperuserCanOpenAWindowAndWhatHeLeavesIsGuardedFromThenOn() throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    BEGIN;
                    ALTER TABLE audit.subtree DISABLE TRIGGER deny_change;
                    DELETE FROM audit.subtree;
                    ALTER TABLE audit.subtree ENABLE TRIGGER deny_change;
                    COMMIT""");
        }

        try (Probe migrator = new Probe(ROLES.get(2))) {
            assertThat(migrator.surprise("ALTER TABLE audit.subtree DISABLE TRIGGER deny_change", '-'))
                    .isEmpty();
        }
    }

    /** Each table of the audit, with a column of it. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection superuser = database.real().connectAsSuperuser()) {
            for (String table : EmbeddedDatabase.texts(superuser, """
                    SELECT c.relname || ' ' || a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = 1
                    WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind IN ('r', 'p')
                        AND (NOT c.relispartition OR c.oid IN (SELECT tableoid FROM audit.event))""")) {
                tables.put(table.split(" ", -1)[0], table.split(" ", -1)[1]);
            }
        }
        return tables;
    }

    /** A role that tries, each time in a transaction that is rolled back. */
    private final class Probe implements AutoCloseable {
        private final Role role;
        private final Connection connection;
        private final String partition = partition();

        Probe(Role role) throws SQLException {
            this.role = role;
            this.connection = database.real().connectAs(role.login());
            connection.setAutoCommit(false);
        }

        /** What did not come out as it should. */
        List<String> surprise(String attempt, char wanted) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                if (!role.before().isEmpty()) {
                    statement.execute(role.before());
                }
                String outcome = outcome(statement, sql(attempt, partition));
                connection.rollback();
                boolean denied = DENIED.contains(outcome);
                boolean expected = switch (wanted) {
                    case '-' -> denied;
                    case '+' -> outcome.isEmpty();
                    default -> !denied; // refused for another reason: such as a column that must be given
                };
                return expected ? List.of() : List.of(role.name() + ": " + attempt + " => " + outcome);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** The code with which it was refused; nothing when it was done. */
    private static String outcome(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private static String sql(String attempt, String partition) {
        String sql = attempt.startsWith("ROW ")
                ? "INSERT INTO audit.event SELECT (jsonb_populate_record(e, '" + attempt.substring(4)
                        + "')).* FROM audit.event AS e LIMIT 1"
                : attempt;
        return sql.replace("MONTH", partition)
                .replace("THIS", partition.replace("event_", "").replace('_', '-') + "-01");
    }

    private String partition() throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser()) {
            return EmbeddedDatabase.texts(superuser, "SELECT DISTINCT tableoid::regclass::text FROM audit.event")
                    .getFirst()
                    .replace("audit.", "");
        }
    }
}
