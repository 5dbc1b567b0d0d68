package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.servicecredential.CredentialRotation;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealedCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sealed credentials, in {@code pca.credential}. */
@ApplicationScoped
class PostgresSealedCredentials implements SealedCredentials {
    private static final String ADD = """
            INSERT INTO pca.credential (kind, client_id, key_id, wrapped_key, sealed_value, generation, upstream_id, value_since,
                expires_at, rotation_operation, rotation_workspace, rotation_since, obsolete_id, name, created_at, version)
            VALUES (?, ?, ?, decode(?, 'base64'), decode(?, 'base64'), ?, ?, ?, ?::timestamptz, ?::uuid, ?, ?::timestamptz, ?, ?, ?, 1)
            ON CONFLICT ON CONSTRAINT credential_pkey DO NOTHING RETURNING\s""" + CredentialColumns.ALL;
    private static final String REPLACE = """
            UPDATE pca.credential SET kind = ?, client_id = ?, key_id = ?, wrapped_key = decode(?, 'base64'),
                sealed_value = decode(?, 'base64'), generation = ?, upstream_id = ?, value_since = ?, expires_at = ?::timestamptz,
                rotation_operation = ?::uuid, rotation_workspace = ?, rotation_since = ?::timestamptz, obsolete_id = ?,
                version = version + 1
            WHERE name = ? AND version = ? RETURNING\s""" + CredentialColumns.ALL;
    private static final String SELECT = "SELECT " + CredentialColumns.ALL + " FROM pca.credential ";
    private static final String FIND = SELECT + "WHERE name = ?";
    private static final String AFTER = SELECT + "WHERE name > ? ORDER BY name LIMIT ?";
    private static final String OTHERWISE = SELECT + "WHERE key_id <> ? ORDER BY name LIMIT ?";
    private static final String ROTATING =
            SELECT + "WHERE rotation_operation IS NOT NULL ORDER BY rotation_since, name LIMIT ?";
    private static final String REMOVE = "DELETE FROM pca.credential WHERE name = ? AND rotation_operation IS NULL";
    private static final String USERS =
            "SELECT credential, name FROM pca.workspace WHERE credential = ANY (?::text[]) ORDER BY credential, name";

    private static final int NAMED = 10;

    private final Jdbc jdbc;

    PostgresSealedCredentials(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SealedCredential put(SealedCredential credential) {
        return jdbc.together(
                Outage.DATABASE,
                connection -> (credential.version() == 0
                                ? read(connection, ADD, values(credential, credential.createdAt()))
                                : read(connection, REPLACE, values(credential, credential.version())))
                        .stream().findFirst().orElseThrow(() -> notPut(connection, credential)));
    }

    private static @Nullable Object[] values(SealedCredential credential, Object last) {
        SealedCredential.Value value = credential.value();
        CredentialRotation rotation = credential.rotation();
        return new @Nullable Object[] {
            credential.kind(),
            credential.clientId(),
            value.envelope().key().value(),
            value.envelope().wrappedKey(),
            value.envelope().sealedValue(),
            value.generation(),
            value.upstreamId(),
            value.since(),
            value.expiresAt(),
            Columns.map(rotation, each -> each.operation().value()),
            Columns.map(rotation, each -> each.workspace().value()),
            Columns.map(rotation, CredentialRotation::since),
            rotation == null ? null : rotation.obsolete(),
            credential.name().value(),
            last
        };
    }

    private static Failure notPut(Connection connection, SealedCredential credential) {
        return credential.version() != 0 && isMissing(connection, credential.name())
                ? missing(credential.name())
                : new Failure.Stale("credential");
    }

    private static boolean isMissing(Connection connection, CredentialName name) {
        try {
            return read(connection, FIND, name.value()).isEmpty();
        } catch (SQLException e) {
            throw Violations.translate(new IllegalStateException(e), Outage.DATABASE);
        }
    }

    @Override
    public Optional<SealedCredential> find(CredentialName name) {
        return read(FIND, name.value()).stream().findFirst();
    }

    @Override
    public List<SealedCredential> after(@Nullable CredentialName last, int most) {
        return read(AFTER, last == null ? "" : last.value(), most);
    }

    @Override
    public void remove(CredentialName name) {
        jdbc.together(Outage.DATABASE, connection -> {
            List<WorkspaceName> users = users(connection, Set.of(name)).getOrDefault(name, List.of());
            if (!users.isEmpty()) {
                throw inUse(name, users);
            }
            try (PreparedStatement delete = Parameters.prepare(connection, REMOVE, name.value())) {
                if (delete.executeUpdate() == 0) {
                    throw isMissing(connection, name) ? missing(name) : busy(name);
                }
            }
            return name;
        });
    }

    private static Failure inUse(CredentialName name, List<WorkspaceName> users) {
        String named = users.stream().limit(NAMED).map(WorkspaceName::value).collect(Collectors.joining(", "));
        String more = users.size() > NAMED ? " and " + (users.size() - NAMED) + " more" : "";
        return new Failure.Conflict(
                Clash.CREDENTIAL_IN_USE,
                "Workspaces are registered with credential " + name.value() + ": " + named + more + ".");
    }

    private static Failure busy(CredentialName name) {
        return new Failure.Conflict(Clash.CREDENTIAL_BUSY, "Credential " + name.value() + " is being rotated.");
    }

    private static Failure missing(CredentialName name) {
        return new Failure.NotFound(Missing.CREDENTIAL, name.value());
    }

    @Override
    public List<SealedCredential> sealedOtherwise(EncryptionKeyId than, int most) {
        return read(OTHERWISE, than.value(), most);
    }

    @Override
    public List<SealedCredential> rotating(int most) {
        return read(ROTATING, most);
    }

    @Override
    public Map<CredentialName, List<WorkspaceName>> users(Set<CredentialName> names) {
        return jdbc.each(Outage.DATABASE, connection -> users(connection, names));
    }

    private static Map<CredentialName, List<WorkspaceName>> users(Connection connection, Set<CredentialName> names)
            throws SQLException {
        List<String> asked = names.stream().map(CredentialName::value).toList();
        try (PreparedStatement query = Parameters.prepare(connection, USERS, asked);
                ResultSet row = query.executeQuery()) {
            Map<CredentialName, List<WorkspaceName>> users = new HashMap<>();
            while (row.next()) {
                users.computeIfAbsent(new CredentialName(row.getString("credential")), name -> new ArrayList<>())
                        .add(new WorkspaceName(row.getString("name")));
            }
            return users;
        }
    }

    private List<SealedCredential> read(String sql, @Nullable Object... values) {
        return jdbc.each(Outage.DATABASE, connection -> read(connection, sql, values));
    }

    private static List<SealedCredential> read(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        return WebhookColumns.read(connection, CredentialColumns::credential, sql, values);
    }
}
