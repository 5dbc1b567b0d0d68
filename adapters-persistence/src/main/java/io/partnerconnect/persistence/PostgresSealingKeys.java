package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.port.out.SealingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The registered keys, in {@code pca.sealing_key}. */
@ApplicationScoped
class PostgresSealingKeys implements SealingKeys {
    private static final String REGISTER = """
            INSERT INTO pca.sealing_key AS held (workspace, partner, jwk, thumbprint, registered_by_kind, registered_by, registered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT sealing_key_pkey DO UPDATE
            SET jwk = excluded.jwk, thumbprint = excluded.thumbprint, registered_by_kind = excluded.registered_by_kind,
                registered_by = excluded.registered_by, registered_at = excluded.registered_at
            WHERE held.thumbprint <> excluded.thumbprint""";

    private static final String FIND =
            "SELECT jwk, thumbprint, registered_by_kind, registered_by, registered_at FROM pca.sealing_key WHERE workspace = ? AND partner = ?";
    private static final String REMOVE = "DELETE FROM pca.sealing_key WHERE workspace = ? AND partner = ?";

    private final Jdbc jdbc;

    PostgresSealingKeys(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RegisteredKey register(RegisteredKey key) {
        ConnectionName name = key.connection();
        return jdbc.together(Outage.DATABASE, connection -> {
            try (PreparedStatement insert = Parameters.prepare(
                    connection,
                    REGISTER,
                    name.workspace().value(),
                    name.partner().value(),
                    key.recipient().key().jwk(),
                    key.recipient().thumbprint(),
                    key.registeredBy().kind(),
                    key.registeredBy().name(),
                    key.registeredAt())) {
                insert.executeUpdate();
            }
            return find(connection, name).orElseThrow();
        });
    }

    @Override
    public Optional<RegisteredKey> find(ConnectionName name) {
        return jdbc.each(Outage.DATABASE, connection -> find(connection, name));
    }

    private static Optional<RegisteredKey> find(Connection connection, ConnectionName name) throws SQLException {
        try (PreparedStatement query = Parameters.prepare(
                        connection,
                        FIND,
                        name.workspace().value(),
                        name.partner().value());
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(key(name, row)) : Optional.empty();
        }
    }

    @Override
    public void remove(ConnectionName name) {
        int removed = jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement delete = Parameters.prepare(
                    connection, REMOVE, name.workspace().value(), name.partner().value())) {
                return delete.executeUpdate();
            }
        });
        if (removed == 0) {
            throw new Failure.NotFound(Missing.SEALING_KEY, "of " + name);
        }
    }

    private static RegisteredKey key(ConnectionName name, ResultSet row) throws SQLException {
        return new RegisteredKey(
                name,
                new Delivery.Recipient(new Delivery.SealingKey(row.getString("jwk")), row.getString("thumbprint")),
                new Actor(Actor.Kind.valueOf(row.getString("registered_by_kind")), row.getString("registered_by")),
                Columns.instant(row, "registered_at"));
    }
}
