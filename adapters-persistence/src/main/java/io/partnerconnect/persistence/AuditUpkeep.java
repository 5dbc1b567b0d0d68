package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has to be done at the start of the service and once a day, so that events can always be written. Calling twice is safe. */
@ApplicationScoped
public class AuditUpkeep {
    private static final int MONTHS_AHEAD = 2;

    private static final String MISSING_GUARDS = """
            SELECT wanted FROM unnest(ARRAY['audit_guard_schema', 'audit_guard_columns', 'audit_guard_rewrite']) AS wanted
            WHERE NOT EXISTS (SELECT FROM pg_event_trigger AS e WHERE e.evtname = wanted AND e.evtenabled = 'A')""";

    private final Jdbc jdbc;

    AuditUpkeep(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the partitions of this month and the next ones. Without the partition of the month no event can be written, and so nothing
     * can be done.
     *
     * @return how many were made
     * @throws Failure.Unavailable the database did not answer
     */
    public int ensurePartitions() {
        return jdbc.each(Outage.AUDIT, connection -> {
            try (PreparedStatement call =
                            Parameters.prepare(connection, "SELECT audit.ensure_partitions(?::integer)", MONTHS_AHEAD);
                    ResultSet row = call.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /**
     * Which guards against the owner of the audit's tables are not there: those that a superuser installs with {@code roles.sql}. Without
     * them whoever runs migrations can take triggers and partitions away; that would show in an export.
     *
     * @throws Failure.Unavailable the database did not answer
     */
    public List<String> missingGuards() {
        return jdbc.each(Outage.AUDIT, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, MISSING_GUARDS);
                    ResultSet rows = query.executeQuery()) {
                List<String> missing = new ArrayList<>();
                while (rows.next()) {
                    missing.add(rows.getString(1));
                }
                return missing;
            }
        });
    }

    /**
     * Forgets request keys that have expired.
     *
     * @return how many
     * @throws Failure.Unavailable the database did not answer
     */
    public int purgeRequestKeys(Instant now) {
        return jdbc.each(Outage.DATABASE, connection -> RequestKeys.purge(connection, now));
    }
}
