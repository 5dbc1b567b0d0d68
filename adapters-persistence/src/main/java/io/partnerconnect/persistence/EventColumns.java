package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventFact;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.outbound_event} and {@code pca.webhook_delivery} as values. */
final class EventColumns {
    /** What {@link #delivery} reads, of a delivery d and its event e. */
    static final String OF_DELIVERY =
            "d.webhook_id, d.event_id, d.since, d.attempts, d.state, d.due, d.ended_at, d.tried_at, d.status,"
                    + " d.error, e.type, e.at, e.workspace, e.partner, e.facts";

    private EventColumns() {}

    static String json(Map<EventFact, String> facts) {
        Tagged json = Tagged.as("facts");
        facts.forEach((fact, value) -> json.with(fact.field(), value));
        return json.json();
    }

    static List<WebhookDelivery> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<WebhookDelivery> deliveries = new ArrayList<>();
            while (rows.next()) {
                deliveries.add(delivery(rows));
            }
            return deliveries;
        }
    }

    private static WebhookDelivery delivery(ResultSet row) throws SQLException {
        return new WebhookDelivery(
                new WebhookId(row.getObject("webhook_id", UUID.class)),
                event(row),
                Columns.instant(row, "since"),
                row.getInt("attempts"),
                state(row),
                last(row));
    }

    private static OutboundEvent event(ResultSet row) throws SQLException {
        return new OutboundEvent(
                new EventId(row.getObject("event_id", UUID.class)),
                EventType.of(row.getString("type")),
                Columns.instant(row, "at"),
                Columns.map(row.getString("workspace"), WorkspaceName::new),
                Columns.map(row.getString("partner"), PartnerKey::new),
                facts(Tagged.read("facts", row.getString("facts"))));
    }

    private static Map<EventFact, String> facts(Tagged json) {
        Map<EventFact, String> facts = new EnumMap<>(EventFact.class);
        for (EventFact fact : EventFact.values()) {
            String value = json.textOrNull(fact.field());
            if (value != null) {
                facts.put(fact, value);
            }
        }
        return facts;
    }

    private static DeliveryState state(ResultSet row) throws SQLException {
        return switch (DeliveryState.Kind.valueOf(row.getString("state"))) {
            case PENDING -> new DeliveryState.Pending(Columns.instant(row, "due"));
            case DELIVERED -> new DeliveryState.Delivered(Columns.instant(row, "ended_at"));
            case DEAD -> new DeliveryState.Dead(Columns.instant(row, "ended_at"));
        };
    }

    private static WebhookDelivery.@Nullable Attempt last(ResultSet row) throws SQLException {
        Instant at = Columns.time(row, "tried_at");
        return at == null
                ? null
                : new WebhookDelivery.Attempt(at, row.getObject("status", Integer.class), row.getString("error"));
    }

    /** When it is due, and when it ended: one of them is null. */
    static @Nullable Instant[] times(DeliveryState state) {
        return switch (state) {
            case DeliveryState.Pending(Instant due) -> new @Nullable Instant[] {due, null};
            case DeliveryState.Delivered(Instant at) -> new @Nullable Instant[] {null, at};
            case DeliveryState.Dead(Instant at) -> new @Nullable Instant[] {null, at};
        };
    }
}
