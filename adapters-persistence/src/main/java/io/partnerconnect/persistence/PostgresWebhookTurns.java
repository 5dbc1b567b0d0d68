package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.port.out.WebhookTurns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns at delivering, in {@code pca.webhook}, and what is to be delivered, in {@code pca.webhook_delivery}. */
@ApplicationScoped
class PostgresWebhookTurns implements WebhookTurns {
    /** A webhook that is removed at this moment is passed over, as is what another replica fans out. */
    private static final String FAN_OUT = """
            WITH fresh AS MATERIALIZED (
                SELECT * FROM pca.outbound_event WHERE NOT fanned_out ORDER BY position LIMIT ? FOR UPDATE SKIP LOCKED),
            begun AS (
                INSERT INTO pca.webhook_delivery (webhook_id, event_id, position, since, attempts, state, due)
                SELECT w.id, fresh.id, fresh.position, ?, 0, 'PENDING', ? FROM fresh JOIN pca.webhook AS w
                    ON w.since < fresh.position AND fresh.type = ANY (w.event_types)
                    AND (w.workspace IS NULL OR w.workspace = fresh.workspace)
                    AND (w.partner IS NULL OR w.partner = fresh.partner)
                FOR KEY SHARE OF w
                ON CONFLICT ON CONSTRAINT webhook_delivery_pkey DO NOTHING),
            done AS (
                UPDATE pca.outbound_event AS e SET fanned_out = true FROM fresh WHERE e.id = fresh.id RETURNING 1)
            SELECT count(*) FROM done""";

    /** Rows that another replica is taking at this moment are passed over: nobody waits, and none is taken twice. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT w.id, w.next_turn AS was FROM pca.webhook AS w
                WHERE w.state = 'ENABLED' AND (w.next_turn <= ? OR w.next_turn > ?)
                    AND (w.held_until IS NULL OR w.held_until <= clock_timestamp())
                    AND EXISTS (
                        SELECT FROM pca.webhook_delivery AS d
                        WHERE d.webhook_id = w.id AND d.state = 'PENDING' AND (d.due <= ? OR d.due > ?))
                ORDER BY w.next_turn, w.id LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE pca.webhook AS w SET fence = fence + 1, held_until = %s FROM due WHERE w.id = due.id
                RETURNING w.*, due.was)
            SELECT * FROM taken ORDER BY was, id""".formatted(Leases.FROM_NOW);

    private static final String DUE = "SELECT " + EventColumns.OF_DELIVERY + """
             FROM pca.webhook AS w JOIN pca.webhook_delivery AS d ON d.webhook_id = w.id
            JOIN pca.outbound_event AS e ON e.id = d.event_id
            WHERE w.id = ? AND w.fence = ? AND w.state = 'ENABLED'
                AND d.state = 'PENDING' AND (d.due <= ? OR d.due > ?)
            ORDER BY d.due, d.position LIMIT ?""";

    private static final String RECORD = """
            UPDATE pca.webhook_delivery
            SET attempts = ?, state = ?, due = ?::timestamptz, ended_at = ?::timestamptz, tried_at = ?::timestamptz, status = ?::integer,
                error = ?
            WHERE webhook_id = ? AND event_id = ? AND state = 'PENDING' AND (attempts = ? OR ?::boolean)""";

    private static final String END =
            "UPDATE pca.webhook SET held_until = NULL, failures = ?, next_turn = ? WHERE id = ? AND fence = ?";

    private final Jdbc jdbc;

    PostgresWebhookTurns(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int fanOut(Instant now, int most) {
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement statement = Parameters.prepare(connection, FAN_OUT, most, now, now);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public List<WebhookTurn> take(Instant now, Duration time, int most) {
        Instant farthest = now.plus(FARTHEST);
        return jdbc.each(
                Outage.DATABASE,
                connection -> WebhookColumns.read(
                        connection,
                        WebhookColumns::turn,
                        TAKE,
                        now,
                        farthest,
                        now,
                        farthest,
                        most,
                        Leases.micros(time)));
    }

    @Override
    public List<WebhookDelivery> due(WebhookTurn turn, Instant now, int most) {
        return jdbc.each(
                Outage.DATABASE,
                connection -> EventColumns.read(
                        connection, DUE, turn.webhook().id().value(), turn.fence(), now, now.plus(FARTHEST), most));
    }

    @Override
    public void record(WebhookDelivery tried) {
        @Nullable Instant[] times = EventColumns.times(tried.state());
        WebhookDelivery.Attempt last = tried.last();
        write(
                RECORD,
                tried.attempts(),
                tried.state().kind(),
                times[0],
                times[1],
                last == null ? null : last.at(),
                last == null ? null : last.status(),
                last == null ? null : last.error(),
                tried.webhook().value(),
                tried.event().id().value(),
                tried.attempts() - 1,
                tried.state() instanceof DeliveryState.Delivered);
    }

    @Override
    public void end(WebhookTurn turn, int failures, Instant nextTurn) {
        write(END, failures, nextTurn, turn.webhook().id().value(), turn.fence());
    }

    private void write(String sql, @Nullable Object... values) {
        jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement update = Parameters.prepare(connection, sql, values)) {
                return update.executeUpdate();
            }
        });
    }
}
