package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The accounts with partners, in {@code pca.partner_account} and {@code pca.account_user}. */
@ApplicationScoped
class PostgresPartnerAccounts implements PartnerAccounts {
    private static final String SELECT = """
            SELECT a.partner, a.since, a.vacated_at, a.attested_by_kind, a.attested_by, a.attested_at, a.version,
                u.email, u.role, u.recorded_by_kind, u.recorded_by, u.since AS user_since
            FROM pca.partner_account AS a LEFT JOIN pca.account_user AS u ON u.partner = a.partner""";

    private static final String ALL = SELECT + " ORDER BY a.partner, u.email";
    private static final String FIND = SELECT + " WHERE a.partner = ? ORDER BY u.email";

    private static final String ADD = """
            INSERT INTO pca.partner_account (since, vacated_at, attested_by_kind, attested_by, attested_at, partner, version)
            VALUES (?, ?::timestamptz, ?, ?, ?::timestamptz, ?, 1) ON CONFLICT ON CONSTRAINT partner_account_pkey DO NOTHING""";

    /** Holds the row, so that nobody else changes the users of the account meanwhile. */
    private static final String REPLACE = """
            UPDATE pca.partner_account
            SET since = ?, vacated_at = ?::timestamptz, attested_by_kind = ?, attested_by = ?, attested_at = ?::timestamptz,
                version = version + 1
            WHERE partner = ? AND version = ?""";

    private static final String REMOVE_OTHERS =
            "DELETE FROM pca.account_user WHERE partner = ? AND email <> ALL (?::text[])";

    /** The administrator comes last: at no moment there are two. */
    private static final String PUT_USERS = """
            INSERT INTO pca.account_user AS held (partner, email, role, recorded_by_kind, recorded_by, since)
            SELECT ?, u.email, u.role, u.kind, u.name, u.since::timestamptz
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS u (email, role, kind, name, since)
            ORDER BY u.role = 'ADMINISTRATOR', u.email
            ON CONFLICT ON CONSTRAINT account_user_pkey DO UPDATE
            SET role = excluded.role, recorded_by_kind = excluded.recorded_by_kind, recorded_by = excluded.recorded_by,
                since = excluded.since
            WHERE (held.role, held.recorded_by_kind, held.recorded_by, held.since)
                IS DISTINCT FROM (excluded.role, excluded.recorded_by_kind, excluded.recorded_by, excluded.since)""";

    private static final String CONNECTORS = """
            SELECT * FROM (
                SELECT DISTINCT ON (o.partner, o.actor_kind, o.actor) o.id, o.workspace, o.partner, o.actor_kind, o.actor, o.ended_at
                FROM pca.operation AS o LEFT JOIN pca.partner_account AS a ON a.partner = o.partner
                WHERE o.kind = 'CONNECT' AND o.state = 'SUCCEEDED' AND o.partner = ANY (?::text[])
                    AND (a.vacated_at IS NULL OR o.ended_at > a.vacated_at)
                    AND NOT EXISTS (
                        SELECT FROM pca.account_user AS u WHERE u.partner = o.partner AND u.role = 'ADMINISTRATOR')
                ORDER BY o.partner, o.actor_kind, o.actor, o.ended_at, o.id) AS first
            ORDER BY partner, ended_at, id""";

    private final Jdbc jdbc;

    PostgresPartnerAccounts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PartnerAccount> all() {
        return jdbc.each(Outage.DATABASE, connection -> accounts(connection, ALL));
    }

    @Override
    public Optional<PartnerAccount> find(PartnerKey partner) {
        return jdbc.each(Outage.DATABASE, connection -> accounts(connection, FIND, partner.value())).stream()
                .findFirst();
    }

    @Override
    public PartnerAccount put(PartnerAccount account) {
        return jdbc.together(Outage.DATABASE, connection -> {
            putRow(connection, account);
            execute(connection, REMOVE_OTHERS, account.partner().value(), texts(account, AccountUser::email));
            execute(
                    connection,
                    PUT_USERS,
                    account.partner().value(),
                    texts(account, AccountUser::email),
                    texts(account, AccountUser::role),
                    texts(account, user -> user.recordedBy().kind()),
                    texts(account, user -> user.recordedBy().name()),
                    texts(account, AccountUser::since));
            return accounts(connection, FIND, account.partner().value()).getFirst();
        });
    }

    private static void putRow(Connection connection, PartnerAccount account) throws SQLException {
        boolean isNew = account.version() == 0;
        List<@Nullable Object> values = new ArrayList<>(AccountColumns.values(account));
        if (!isNew) {
            values.add(account.version());
        }
        if (execute(connection, isNew ? ADD : REPLACE, values.toArray()) == 0) {
            throw new Failure.Stale("partner account");
        }
    }

    private static List<String> texts(PartnerAccount account, Function<AccountUser, ?> column) {
        return account.users().stream()
                .map(user -> column.apply(user).toString())
                .toList();
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = Parameters.prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static List<PartnerAccount> accounts(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement query = Parameters.prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            return AccountColumns.accounts(rows);
        }
    }

    @Override
    public List<Connector> connectors(Set<PartnerKey> partners) {
        List<String> keys = partners.stream().map(PartnerKey::value).toList();
        return jdbc.each(Outage.DATABASE, connection -> {
            try (PreparedStatement query = Parameters.prepare(connection, CONNECTORS, keys);
                    ResultSet rows = query.executeQuery()) {
                List<Connector> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(connector(rows));
                }
                return found;
            }
        });
    }

    private static Connector connector(ResultSet row) throws SQLException {
        return new Connector(
                new ConnectionName(
                        new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner"))),
                new OperationId(row.getObject("id", UUID.class)),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                Columns.instant(row, "ended_at"));
    }
}
