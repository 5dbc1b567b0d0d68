package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.CredentialChecks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The looks at the service's credentials, in {@code pca.credential_check}. */
@ApplicationScoped
class PostgresCredentialChecks implements CredentialChecks {
    /** What nobody has named for that long is forgotten. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** A replica says once a minute what its configuration names. */
    private static final String KNOWN = """
            INSERT INTO pca.credential_check AS c (name, known_at, next_check)
            SELECT n.name, n.known_at, '-infinity' FROM (
                SELECT unnest(?::text[]) AS name, ?::timestamptz AS known_at
                UNION ALL SELECT s.name, '-infinity' FROM pca.credential AS s WHERE s.name <> ALL (?::text[])
                    AND NOT EXISTS (SELECT FROM pca.credential_check AS there WHERE there.name = s.name)) AS n
            ORDER BY n.name COLLATE "C"
            ON CONFLICT ON CONSTRAINT credential_check_pkey DO UPDATE SET known_at = excluded.known_at
            WHERE c.known_at < excluded.known_at - interval '1 minute'""";

    private static final String FORGET = """
            DELETE FROM pca.credential_check AS c
            WHERE c.known_at < ? AND NOT EXISTS (SELECT FROM pca.credential AS s WHERE s.name = c.name)""";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT c.name, c.next_check FROM pca.credential_check AS c LEFT JOIN pca.credential AS s ON s.name = c.name
                WHERE (s.name IS NOT NULL OR c.name = ANY (?::text[])) AND coalesce(c.taken_until <= ?, true)
                    AND (c.next_check <= ? OR s.value_since > c.checked_at OR EXISTS (
                        SELECT FROM pca.workspace AS w JOIN pca.inventory_workspace AS i ON i.workspace = w.name
                        WHERE w.credential = c.name AND i.stale_code LIKE 'credential-%' AND i.stale_since > c.checked_at))
                ORDER BY c.next_check, c.name LIMIT ? FOR UPDATE OF c SKIP LOCKED),
            taken AS (
                UPDATE pca.credential_check AS c SET taken_until = ? FROM due WHERE c.name = due.name RETURNING c.name, due.next_check)
            SELECT name FROM taken ORDER BY next_check, name""";

    private static final String RECORD = """
            INSERT INTO pca.credential_check AS c
                (name, known_at, next_check, source, checked_at, trouble, detail, value_since, expires_at, answers)
            SELECT t.name, CASE WHEN t.source = 'SEALED' THEN '-infinity' ELSE t.checked_at END, t.next_check, t.source, t.checked_at,
                t.trouble, t.detail, t.value_since, t.expires_at, t.answers
            FROM (SELECT ?::text AS name, ?::timestamptz AS next_check, ?::text AS source, ?::timestamptz AS checked_at, ?::text AS trouble,
                ?::text AS detail, ?::timestamptz AS value_since, ?::timestamptz AS expires_at, ?::jsonb AS answers) AS t
            ON CONFLICT ON CONSTRAINT credential_check_pkey DO UPDATE SET known_at = greatest(c.known_at, excluded.known_at),
                next_check = excluded.next_check, taken_until = NULL, source = excluded.source, checked_at = excluded.checked_at,
                trouble = excluded.trouble, detail = excluded.detail, value_since = excluded.value_since,
                expires_at = excluded.expires_at, answers = excluded.answers
            WHERE coalesce(c.checked_at <= excluded.checked_at, true)""";

    private static final String LATEST =
            "SELECT * FROM pca.credential_check WHERE checked_at IS NOT NULL AND name = ANY (?::text[])";

    private static final String STANDING = """
            SELECT * FROM pca.credential_check AS c WHERE checked_at IS NOT NULL
                AND (known_at > ? OR EXISTS (SELECT FROM pca.credential AS s WHERE s.name = c.name))
            ORDER BY name""";

    private final Jdbc jdbc;

    PostgresCredentialChecks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CredentialName> take(Set<CredentialName> configured, Instant now, int most) {
        List<String> names = texts(configured);
        execute(KNOWN, names, now, names);
        execute(FORGET, now.minus(FORGOTTEN));
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement update =
                            Parameters.prepare(connection, TAKE, names, now, now, most, now.plus(TAKEN));
                    ResultSet rows = update.executeQuery()) {
                List<CredentialName> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new CredentialName(rows.getString("name")));
                }
                return taken;
            }
        });
    }

    private static List<String> texts(Collection<CredentialName> names) {
        return names.stream().map(CredentialName::value).sorted().toList();
    }

    @Override
    public void record(CredentialCheck check, Instant nextCheck) {
        CredentialLookup.Trouble trouble = check.trouble();
        execute(
                RECORD,
                check.name().value(),
                nextCheck,
                check.source(),
                check.at(),
                Columns.map(trouble, CredentialLookup.Trouble::code),
                Columns.map(trouble, CredentialLookup.Trouble::detail),
                check.since(),
                check.expiresAt(),
                CheckColumns.document(check.answers()));
    }

    private void execute(String sql, @Nullable Object... values) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Map<CredentialName, CredentialCheck> latest(Set<CredentialName> names) {
        return jdbc.each(Outage.DATABASE, connection -> checks(connection, LATEST, texts(names))).stream()
                .collect(Collectors.toMap(CredentialCheck::name, Function.identity()));
    }

    @Override
    public List<CredentialCheck> standing(Instant now) {
        return jdbc.each(Outage.DATABASE, connection -> checks(connection, STANDING, now.minus(MISSED)));
    }

    private static List<CredentialCheck> checks(Connection connection, String sql, Object value) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, value);
                ResultSet rows = query.executeQuery()) {
            List<CredentialCheck> checks = new ArrayList<>();
            while (rows.next()) {
                checks.add(CheckColumns.check(rows));
            }
            return checks;
        }
    }
}
