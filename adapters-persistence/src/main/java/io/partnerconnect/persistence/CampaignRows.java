package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code pca.campaign}. */
final class CampaignRows {
    private static final String INSERT = """
            INSERT INTO pca.campaign (id, action, terms, actor_kind, actor, reason, ticket, started_at, state, looked_at)
            VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, 'RUNNING', ?)""";
    private static final String COLUMNS =
            "id, action, terms, actor_kind, actor, reason, ticket, started_at, state, code, seen_rested, seen_failed, ended_at, fence";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM pca.campaign ";
    private static final String FIND = SELECT + "WHERE id = ?";

    /** In sight lies a campaign that is about nothing outside, and names no workspace outside either. */
    private static final String WITHIN =
            " AND NOT EXISTS (SELECT FROM pca.campaign_item AS i WHERE i.campaign_id = campaign.id AND NOT (true%s))"
                    + " AND NOT EXISTS (SELECT FROM jsonb_array_elements_text(campaign.terms -> 'workspaces') AS w (name) WHERE NOT (true%s))";

    static final String RUNNING = "SELECT 1 FROM pca.campaign WHERE id = ? AND state = 'RUNNING' FOR SHARE";
    private static final String TAKE = "WITH next AS MATERIALIZED (SELECT id FROM pca.campaign WHERE state = 'RUNNING'"
            + " AND (held_until IS NULL OR held_until <= clock_timestamp())"
            + " ORDER BY looked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)"
            + " UPDATE pca.campaign AS c SET held_by = ?, held_until = " + Leases.FROM_NOW
            + ", fence = fence + 1, looked_at = ? FROM next WHERE c.id = next.id"
            + " RETURNING c." + COLUMNS;
    private static final String STATE =
            "UPDATE pca.campaign SET state = ?, code = ?, seen_rested = coalesce(?, seen_rested),"
                    + " seen_failed = coalesce(?, seen_failed), ended_at = ?, held_by = NULL, held_until = NULL";
    private static final String ADVANCE = STATE + " WHERE id = ? AND fence = ? AND ended_at IS NULL";
    private static final String STEER = STATE + ", fence = fence + 1 WHERE id = ? AND ended_at IS NULL";

    private CampaignRows() {}

    /** A campaign that was taken. */
    record Taken(Campaign campaign, Lease lease) {}

    static void add(Connection connection, Campaign campaign) throws SQLException {
        Tagged terms = CampaignColumns.from(campaign.terms());
        try (PreparedStatement insert = Parameters.prepare(
                connection,
                INSERT,
                campaign.id().value(),
                terms.word(),
                terms.json(),
                campaign.requester().actor().kind(),
                campaign.requester().actor().name(),
                campaign.requester().reason().value(),
                Columns.map(campaign.requester().ticket(), Ticket::value),
                campaign.startedAt(),
                campaign.startedAt())) {
            insert.executeUpdate();
        }
    }

    static Optional<Campaign> find(Connection connection, Sight sight, OperationId id) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(id.value()));
        String within = within(sight, values);
        return read(connection, FIND + within, values.toArray()).stream()
                .map(Taken::campaign)
                .findFirst();
    }

    static List<Campaign> page(Connection connection, Sight sight, @Nullable UUID after, int most) throws SQLException {
        List<Object> values = new ArrayList<>();
        String within = within(sight, values);
        if (after != null) {
            values.add(after);
        }
        values.add(most);
        String sql =
                SELECT + "WHERE true" + within + (after == null ? "" : " AND id < ?") + " ORDER BY id DESC LIMIT ?";
        return read(connection, sql, values.toArray()).stream()
                .map(Taken::campaign)
                .toList();
    }

    private static String within(Sight sight, List<Object> values) {
        Narrowing items = Narrowing.to(sight, "i.workspace", "i.partner");
        Narrowing named = Narrowing.toWorkspaces(sight, "w.name");
        values.addAll(items.values());
        values.addAll(named.values());
        return sight.isEverything() ? "" : WITHIN.formatted(items.and(), named.and());
    }

    static Optional<Taken> take(Connection connection, String holder, Instant now, Duration time) throws SQLException {
        return read(connection, TAKE, holder, Leases.micros(time), now).stream().findFirst();
    }

    /** Holds the campaign's row, so that it is not paused or cancelled before what is begun for it is there to see. */
    static void requireRunning(Connection connection, OperationId id) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, RUNNING, id.value());
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw notRunning();
            }
        }
    }

    static Failure.Conflict notRunning() {
        return new Failure.Conflict(Clash.NOT_NOW, "The campaign does not run, so nothing is begun for it.");
    }

    /** Whether it was still held under the lease. */
    static boolean advance(Connection connection, Lease lease, CampaignState state) throws SQLException {
        return change(connection, ADVANCE, state, lease.operation().value(), lease.fence());
    }

    /** Whether it was there and had not ended. */
    static boolean steer(Connection connection, OperationId id, CampaignState state) throws SQLException {
        return change(connection, STEER, state, id.value());
    }

    private static boolean change(Connection connection, String sql, CampaignState state, Object... which)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(word(state));
        values.add(state instanceof CampaignState.Paused(var code) ? code : null);
        values.add(state instanceof CampaignState.Running(var rested, var failed) ? rested : null);
        values.add(state instanceof CampaignState.Running(var rested, var failed) ? failed : null);
        values.add(state instanceof CampaignState.Ended ended ? ended.at() : null);
        values.addAll(List.of(which));
        try (PreparedStatement update = Parameters.prepare(connection, sql, values.toArray())) {
            return update.executeUpdate() == 1;
        }
    }

    private static String word(CampaignState state) {
        return switch (state) {
            case CampaignState.Running running -> "RUNNING";
            case CampaignState.Paused paused -> "PAUSED";
            case CampaignState.Completed completed -> "COMPLETED";
            case CampaignState.Cancelled cancelled -> "CANCELLED";
        };
    }

    private static List<Taken> read(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<Taken> found = new ArrayList<>();
            while (rows.next()) {
                Campaign campaign = campaign(rows);
                found.add(new Taken(campaign, new Lease(campaign.id(), rows.getLong("fence"))));
            }
            return found;
        }
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                new OperationId(row.getObject("id", UUID.class)),
                CampaignColumns.toDomain(Tagged.read(row.getString("action"), row.getString("terms"))),
                new Operation.Requester(
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                        new Reason(row.getString("reason")),
                        Columns.map(row.getString("ticket"), Ticket::new),
                        null),
                Columns.instant(row, "started_at"),
                state(row));
    }

    private static CampaignState state(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "RUNNING" -> new CampaignState.Running(row.getLong("seen_rested"), row.getLong("seen_failed"));
            case "PAUSED" -> new CampaignState.Paused(row.getString("code"));
            case "COMPLETED" -> new CampaignState.Completed(Columns.instant(row, "ended_at"));
            case "CANCELLED" -> new CampaignState.Cancelled(Columns.instant(row, "ended_at"));
            default -> throw new IllegalStateException("there is no state " + state);
        };
    }
}
