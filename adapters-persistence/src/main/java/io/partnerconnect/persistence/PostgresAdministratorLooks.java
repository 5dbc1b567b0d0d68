package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.AdministratorLooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The looks for administrators, in {@code pca.administrator_look}: one row for each user who is or was one. */
@ApplicationScoped
class PostgresAdministratorLooks implements AdministratorLooks {
    private static final String IS_ADMINISTRATOR =
            "EXISTS (SELECT FROM pca.account_user AS u WHERE u.partner = l.partner AND u.email = l.email AND u.role = 'ADMINISTRATOR')";

    private static final String MISSING = """
            INSERT INTO pca.administrator_look (partner, email, next_look)
            SELECT u.partner, u.email, '-infinity' FROM pca.account_user AS u
            WHERE u.role = 'ADMINISTRATOR'
                AND NOT EXISTS (SELECT FROM pca.administrator_look AS l WHERE l.partner = u.partner AND l.email = u.email)
            ORDER BY u.partner
            ON CONFLICT ON CONSTRAINT administrator_look_pkey DO NOTHING""";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT partner, email, next_look AS was FROM pca.administrator_look AS l WHERE next_look <= ? AND %s
                ORDER BY next_look, partner LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE pca.administrator_look AS l SET next_look = ? FROM due
                WHERE l.partner = due.partner AND l.email = due.email RETURNING l.*, due.was)
            SELECT * FROM taken ORDER BY was, partner""".formatted(IS_ADMINISTRATOR);

    private static final String RECORD = """
            UPDATE pca.administrator_look AS l
            SET found = ?, workspace = ?, workspaces = ?::integer, unanswered = ?::integer, looked_at = ?, next_look = ?
            WHERE partner = ? AND email = ? AND\s""" + IS_ADMINISTRATOR;

    private static final String LATEST =
            "SELECT * FROM pca.administrator_look AS l WHERE found IS NOT NULL AND " + IS_ADMINISTRATOR;

    private final Jdbc jdbc;

    PostgresAdministratorLooks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> take(Instant now, int most) {
        execute(MISSING);
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement update = Parameters.prepare(connection, TAKE, now, most, now.plus(TAKEN));
                    ResultSet rows = update.executeQuery()) {
                List<Due> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new Due(
                            partner(rows), new EmailAddress(rows.getString("email")), AccountColumns.presence(rows)));
                }
                return taken;
            }
        });
    }

    @Override
    public void record(
            PartnerKey partner, EmailAddress administrator, AdministratorPresence presence, Instant nextLook) {
        List<@Nullable Object> values = new ArrayList<>(AccountColumns.values(presence));
        values.addAll(List.of(presence.at(), nextLook, partner.value(), administrator.value()));
        execute(RECORD, values.toArray());
    }

    private void execute(String sql, @Nullable Object... values) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Map<PartnerKey, AdministratorPresence> latest() {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = connection.prepareStatement(LATEST);
                    ResultSet rows = query.executeQuery()) {
                Map<PartnerKey, AdministratorPresence> latest = new HashMap<>();
                while (rows.next()) {
                    latest.put(partner(rows), AccountColumns.presence(rows));
                }
                return latest;
            }
        });
    }

    private static PartnerKey partner(ResultSet row) throws SQLException {
        return new PartnerKey(row.getString("partner"));
    }
}
