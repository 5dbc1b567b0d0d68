package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyHash;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.audit.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.api_key} as values. */
final class ApiKeyColumns {
    private ApiKeyColumns() {}

    static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                new ApiKeyName(row.getString("name")),
                Stream.of((String[]) row.getArray("grants").getArray())
                        .map(Grant::parse)
                        .collect(Collectors.toUnmodifiableSet()),
                new ApiKey.Values(new ApiKeyHash(row.getString("hash")), outgoing(row)),
                Columns.instant(row, "expires_at"),
                new ApiKey.Creation(actor(row, "created_by"), Columns.instant(row, "created_at")),
                revocation(row),
                Columns.time(row, "last_used_at"),
                row.getLong("version"));
    }

    private static ApiKey.@Nullable Outgoing outgoing(ResultSet row) throws SQLException {
        String hash = row.getString("outgoing_hash");
        return hash == null ? null : new ApiKey.Outgoing(new ApiKeyHash(hash), Columns.instant(row, "outgoing_until"));
    }

    private static ApiKey.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        return row.getString("revoked_by") == null
                ? null
                : new ApiKey.Revocation(actor(row, "revoked_by"), Columns.instant(row, "revoked_at"));
    }

    private static Actor actor(ResultSet row, String column) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString(column + "_kind")), row.getString(column));
    }

    static List<String> grants(Collection<Grant> grants) {
        return grants.stream().map(Grant::text).sorted().toList();
    }
}
