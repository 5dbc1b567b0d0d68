package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.ApiKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The API keys, in {@code pca.api_key}. */
@ApplicationScoped
class PostgresApiKeys implements ApiKeys {
    private static final String ADD = """
            INSERT INTO pca.api_key (name, grants, hash, outgoing_hash, outgoing_until, expires_at, created_by_kind, created_by,
                created_at, version)
            VALUES (?, ?::text[], ?, ?, ?::timestamptz, ?, ?, ?, ?, 1) ON CONFLICT ON CONSTRAINT api_key_pkey DO NOTHING RETURNING *""";
    private static final String FIND = "SELECT * FROM pca.api_key WHERE name = ?";
    private static final String LIST = "SELECT * FROM pca.api_key WHERE name > ? ORDER BY name LIMIT ?";
    private static final String ALIVE =
            "SELECT * FROM pca.api_key WHERE revoked_at IS NULL AND expires_at > ? ORDER BY name";
    private static final String COUNT_ALIVE =
            "SELECT count(*) FROM pca.api_key WHERE revoked_at IS NULL AND expires_at > ?";
    private static final String CHANGE = """
            UPDATE pca.api_key SET hash = ?, outgoing_hash = ?, outgoing_until = ?::timestamptz, expires_at = ?, revoked_by_kind = ?,
                revoked_by = ?, revoked_at = ?::timestamptz, version = version + 1
            WHERE name = ? AND version = ? RETURNING *""";
    private static final String USED = """
            UPDATE pca.api_key SET last_used_at = ? WHERE name = ? AND (last_used_at IS NULL OR last_used_at < ?)""";

    private final Jdbc jdbc;

    PostgresApiKeys(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ApiKey add(ApiKey key) {
        return jdbc.together(Outage.DATABASE, connection -> {
            if (alive(connection, key.creation().at()) >= MOST) {
                throw new Failure.Conflict(
                        Clash.API_KEYS_EXHAUSTED, "There are " + MOST + " API keys that have not ended.");
            }
            List<ApiKey> added = read(
                    connection,
                    ADD,
                    key.name().value(),
                    ApiKeyColumns.grants(key.grants()),
                    key.values().current().value(),
                    Columns.map(
                            key.values().outgoing(), outgoing -> outgoing.hash().value()),
                    Columns.map(key.values().outgoing(), ApiKey.Outgoing::until),
                    key.expiresAt(),
                    key.creation().by().kind(),
                    key.creation().by().name(),
                    key.creation().at());
            return added.stream().findFirst().orElseThrow(() -> exists(key.name()));
        });
    }

    private static long alive(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, COUNT_ALIVE, at);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Failure.Conflict exists(ApiKeyName name) {
        return new Failure.Conflict(Clash.API_KEY_EXISTS, "There is, or was, an API key " + name + ".");
    }

    @Override
    public Optional<ApiKey> find(ApiKeyName name) {
        return read(FIND, name.value()).stream().findFirst();
    }

    @Override
    public Page<ApiKey> list(PageRequest page) {
        List<ApiKey> more = read(LIST, Cursors.textOf(page.after()), page.size() + 1);
        if (more.size() <= page.size()) {
            return new Page<>(more, null);
        }
        return new Page<>(
                more.subList(0, page.size()),
                Cursors.of(more.get(page.size() - 1).name().value()));
    }

    @Override
    public List<ApiKey> alive(Instant at) {
        return read(ALIVE, at);
    }

    @Override
    public ApiKey change(ApiKey key) {
        return jdbc.together(Outage.DATABASE, connection -> {
            Optional<Actor> revoker = Optional.ofNullable(key.revocation()).map(ApiKey.Revocation::by);
            List<ApiKey> changed = read(
                    connection,
                    CHANGE,
                    key.values().current().value(),
                    Columns.map(
                            key.values().outgoing(), outgoing -> outgoing.hash().value()),
                    Columns.map(key.values().outgoing(), ApiKey.Outgoing::until),
                    key.expiresAt(),
                    revoker.map(Actor::kind).orElse(null),
                    revoker.map(Actor::name).orElse(null),
                    Columns.map(key.revocation(), ApiKey.Revocation::at),
                    key.name().value(),
                    key.version());
            if (changed.isEmpty()) {
                throw read(connection, FIND, key.name().value()).isEmpty()
                        ? new Failure.NotFound(Missing.API_KEY, key.name().value())
                        : new Failure.Stale("API key");
            }
            return changed.getFirst();
        });
    }

    /**
     * In the order of the names, so that replicas that write at once wait for each other and never in a circle. Not as a batch: of that pgjdbc
     * throws an AssertionError when the connection is lost.
     */
    @Override
    public void used(Map<ApiKeyName, Instant> times) {
        jdbc.together(Outage.DATABASE, connection -> {
            try (PreparedStatement update = connection.prepareStatement(USED)) {
                for (Map.Entry<ApiKeyName, Instant> use : new TreeMap<>(times).entrySet()) {
                    Parameters.of(update)
                            .add(use.getValue())
                            .add(use.getKey().value())
                            .add(use.getValue());
                    update.executeUpdate();
                }
                return times;
            }
        });
    }

    private List<ApiKey> read(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> read(connection, sql, values));
    }

    private static List<ApiKey> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        return WebhookColumns.read(connection, ApiKeyColumns::key, sql, values);
    }
}
