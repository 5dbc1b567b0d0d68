package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks, in {@code pca.webhook}. */
@ApplicationScoped
class PostgresWebhooks implements Webhooks {
    private static final String ADD = """
            INSERT INTO pca.webhook (id, url, private_ranges, event_types, workspace, partner, signing_key, state, registered_by_kind, registered_by,
                registered_at, version)
            VALUES (?, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT ON CONSTRAINT webhook_pkey DO NOTHING RETURNING *""";
    private static final String FIND = "SELECT * FROM pca.webhook WHERE id = ?";
    private static final String LIST = "SELECT * FROM pca.webhook WHERE id > ? ORDER BY id LIMIT ?";
    private static final String CHANGE = """
            UPDATE pca.webhook SET state = ?, private_ranges = ?::text[], event_types = ?::text[], workspace = ?, partner = ?, failures = 0,
                next_turn = '-infinity', version = version + 1
            WHERE id = ? AND version = ? RETURNING *""";
    private static final String REMOVE = "DELETE FROM pca.webhook WHERE id = ? RETURNING *";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbc jdbc;

    PostgresWebhooks(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Webhook add(Webhook webhook) {
        return read(
                        ADD,
                        webhook.id().value(),
                        webhook.url().value(),
                        webhook.address().privateRanges().texts(),
                        WebhookColumns.types(webhook.events()),
                        Columns.map(webhook.events().workspace(), WorkspaceName::value),
                        Columns.map(webhook.events().partner(), PartnerKey::value),
                        webhook.signingKey().value(),
                        webhook.state(),
                        webhook.registration().by().kind(),
                        webhook.registration().by().name(),
                        webhook.registration().at())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Failure.Stale("webhook"));
    }

    @Override
    public Optional<Webhook> find(WebhookId id) {
        return read(FIND, id.value()).stream().findFirst();
    }

    @Override
    public Page<Webhook> list(PageRequest page) {
        List<Webhook> more = read(LIST, after(page.after(), BEFORE_ALL), page.size() + 1);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(more.get(page.size() - 1).id().toString()));
    }

    /** The id a page ended with. */
    static UUID after(@Nullable Cursor cursor, UUID first) {
        if (cursor == null) {
            return first;
        }
        try {
            return UUID.fromString(Cursors.textOf(cursor));
        } catch (IllegalArgumentException e) {
            throw Cursors.notOurs();
        }
    }

    @Override
    public Webhook change(Webhook webhook) {
        return jdbc.together(Outage.DATABASE, connection -> {
            List<Webhook> changed = read(
                    connection,
                    CHANGE,
                    webhook.state(),
                    webhook.address().privateRanges().texts(),
                    WebhookColumns.types(webhook.events()),
                    Columns.map(webhook.events().workspace(), WorkspaceName::value),
                    Columns.map(webhook.events().partner(), PartnerKey::value),
                    webhook.id().value(),
                    webhook.version());
            if (changed.isEmpty()) {
                throw read(connection, FIND, webhook.id().value()).isEmpty()
                        ? notFound(webhook.id())
                        : new Failure.Stale("webhook");
            }
            return changed.getFirst();
        });
    }

    @Override
    public void remove(WebhookId id) {
        if (read(REMOVE, id.value()).isEmpty()) {
            throw notFound(id);
        }
    }

    private static Failure.NotFound notFound(WebhookId id) {
        return new Failure.NotFound(Missing.WEBHOOK, id.toString());
    }

    private List<Webhook> read(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> read(connection, sql, values));
    }

    private static List<Webhook> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        return WebhookColumns.read(connection, WebhookColumns::webhook, sql, values);
    }
}
