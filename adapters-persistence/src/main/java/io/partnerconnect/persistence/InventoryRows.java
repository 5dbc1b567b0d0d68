package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the inventory as values. */
final class InventoryRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private InventoryRows() {}

    static Known<ServicePrincipal> principal(ResultSet row) throws SQLException {
        return new Known<>(
                new WorkspaceName(row.getString("workspace")),
                new ServicePrincipal(
                        new ScimId(row.getLong("scim_id")),
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        row.getString("display_name"),
                        row.getBoolean("active"),
                        Set.copyOf(texts(row, "entitlements")),
                        Set.copyOf(texts(row, "groups"))),
                presence(row));
    }

    static Known<Token> token(ResultSet row) throws SQLException {
        return new Known<>(
                new WorkspaceName(row.getString("workspace")),
                new Token(
                        new TokenId(row.getString("token_id")),
                        Columns.map(row.getObject("owner", Long.class), ScimId::new),
                        row.getString("comment"),
                        Columns.instant(row, "created_at"),
                        row.getString("created_by"),
                        Columns.time(row, "expires_at"),
                        row.getObject("last_used_on", LocalDate.class),
                        texts(row, "scopes")),
                presence(row));
    }

    static Freshness freshness(ResultSet row) throws SQLException {
        return new Freshness(
                new WorkspaceName(row.getString("workspace")),
                Columns.time(row, "observed_at"),
                stale(row),
                Columns.instant(row, "next_reading"));
    }

    private static Freshness.@Nullable Stale stale(ResultSet row) throws SQLException {
        String code = row.getString("stale_code");
        return code == null ? null : new Freshness.Stale(code, Columns.instant(row, "stale_since"));
    }

    private static Presence presence(ResultSet row) throws SQLException {
        return new Presence(
                Columns.instant(row, "first_seen"), Columns.time(row, "missed_since"), Columns.time(row, "gone_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        try {
            return JSON.readValue(row.getString(column), TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored as " + column + " is not a list", e);
        }
    }
}
