package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries, in {@code pca.webhook_delivery}. */
@ApplicationScoped
class PostgresWebhookDeliveries implements WebhookDeliveries {
    private static final String SELECT = "SELECT " + EventColumns.OF_DELIVERY
            + " FROM pca.webhook_delivery AS d JOIN pca.outbound_event AS e ON e.id = d.event_id ";
    private static final String OF = SELECT + """
            WHERE d.webhook_id = ? AND d.event_id < ? AND (?::text IS NULL OR d.state = ?) ORDER BY d.event_id DESC LIMIT ?""";
    private static final String DEAD = SELECT + "WHERE d.state = 'DEAD' ORDER BY d.ended_at, d.event_id LIMIT ?";
    private static final String REDELIVER = "WITH again AS (UPDATE pca.webhook_delivery SET since = ?, attempts = 0,"
            + " state = 'PENDING', due = ?, ended_at = NULL WHERE webhook_id = ? AND event_id = ? RETURNING *) SELECT "
            + EventColumns.OF_DELIVERY + " FROM again AS d JOIN pca.outbound_event AS e ON e.id = d.event_id";

    /** Materialized, as {@link #FORGET_EVENTS}: else it may be asked again for each row, and each time finds others. */
    private static final String FORGET_DELIVERIES = """
            WITH old AS MATERIALIZED (
                SELECT webhook_id, event_id FROM pca.webhook_delivery WHERE ended_at < ? ORDER BY ended_at LIMIT ?
                FOR UPDATE SKIP LOCKED)
            DELETE FROM pca.webhook_delivery AS d USING old WHERE d.webhook_id = old.webhook_id AND d.event_id = old.event_id""";

    private static final String FORGET_EVENTS = """
            WITH old AS MATERIALIZED (
                SELECT id FROM pca.outbound_event AS o
                WHERE fanned_out AND at < ? AND NOT EXISTS (SELECT FROM pca.webhook_delivery AS d WHERE d.event_id = o.id)
                ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED)
            DELETE FROM pca.outbound_event AS e USING old WHERE e.id = old.id""";

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Jdbc jdbc;

    PostgresWebhookDeliveries(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<WebhookDelivery> of(WebhookId webhook, DeliveryState.@Nullable Kind state, PageRequest page) {
        UUID before = PostgresWebhooks.after(page.after(), AFTER_ALL);
        List<WebhookDelivery> more = read(OF, webhook.value(), before, state, state, page.size() + 1);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(more.get(page.size() - 1).event().id().toString()));
    }

    @Override
    public List<WebhookDelivery> dead(int most) {
        return read(DEAD, most);
    }

    @Override
    public WebhookDelivery redeliver(WebhookId webhook, EventId event, Instant now) {
        return read(REDELIVER, now, now, webhook.value(), event.value()).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(Missing.DELIVERY, event.toString()));
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.together(
                Outage.DATABASE,
                connection -> delete(connection, FORGET_DELIVERIES, before, most)
                        + delete(connection, FORGET_EVENTS, before, most));
    }

    private static int delete(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement delete = Parameters.prepare(connection, sql, values)) {
            return delete.executeUpdate();
        }
    }

    private List<WebhookDelivery> read(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> EventColumns.read(connection, sql, values));
    }
}
