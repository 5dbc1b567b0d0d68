package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.webhook} as values. */
final class WebhookColumns {
    private WebhookColumns() {}

    /** How a row becomes a value. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> List<T> read(Connection connection, Reading<T> reading, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }

    static List<String> types(EventSelection events) {
        return events.types().stream().map(EventType::code).sorted().toList();
    }

    static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                new ReceiverAddress(new WebhookUrl(row.getString("url")), PrivateRanges.parse(List.of((String[])
                        row.getArray("private_ranges").getArray()))),
                new EventSelection(
                        Stream.of((String[]) row.getArray("event_types").getArray())
                                .map(EventType::of)
                                .collect(Collectors.toUnmodifiableSet()),
                        Columns.map(row.getString("workspace"), WorkspaceName::new),
                        Columns.map(row.getString("partner"), PartnerKey::new)),
                new SigningKeyName(row.getString("signing_key")),
                WebhookState.valueOf(row.getString("state")),
                new Webhook.Registration(
                        new Actor(
                                Actor.Kind.valueOf(row.getString("registered_by_kind")),
                                row.getString("registered_by")),
                        Columns.instant(row, "registered_at")),
                row.getLong("version"));
    }

    static WebhookTurn turn(ResultSet row) throws SQLException {
        return new WebhookTurn(webhook(row), row.getLong("fence"), row.getInt("failures"));
    }
}
