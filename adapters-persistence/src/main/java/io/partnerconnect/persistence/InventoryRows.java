package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.inventory.Discovery;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the inventory as values. */
final class InventoryRows {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    /** As they are numbered, from 1. */
    static final List<Severity> SEVERITIES = List.of(Severity.values());

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

    /** Of a token's row and its workspace's. */
    static KnownToken fleetToken(ResultSet row) throws SQLException {
        Known<Token> known = token(row);
        return new KnownToken(
                new ObservedToken(
                        known.workspace(),
                        known.what(),
                        Columns.map(row.getObject("application_id", UUID.class), ApplicationId::new),
                        Columns.map(row.getString("partner"), PartnerKey::new),
                        Columns.instant(row, "observed_at")),
                known.presence());
    }

    /** Of a connection's row and its workspace's. */
    static KnownConnection connection(ResultSet row) throws SQLException {
        return new KnownConnection(
                new FleetConnection(
                        name(row),
                        ConnectionState.valueOf(row.getString("state")),
                        row.getBoolean("connected"),
                        row.getBoolean("reaches"),
                        texts(row, "principals").stream()
                                .map(ApplicationId::parse)
                                .toList(),
                        texts(row, "tokens").stream().map(TokenId::new).toList(),
                        texts(row, "findings").stream()
                                .map(FindingKind::valueOf)
                                .collect(Collectors.toSet()),
                        Columns.map(row.getString("discovery"), text -> json(text, Discovery.class))),
                Columns.instant(row, "since"),
                Columns.time(row, "until"),
                Columns.instant(row, "observed_at"));
    }

    /** Of a finding's row and what it was seen by. */
    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                new FindingId(row.getObject("id", UUID.class)),
                new Found(
                        scope(row),
                        new Found.Cause(FindingKind.valueOf(row.getString("kind")), row.getString("subject")),
                        SEVERITIES.get(row.getInt("severity") - 1),
                        json(row.getString("evidence"), EVIDENCE)),
                Columns.instant(row, "since"),
                Columns.instant(row, "observed_at"),
                Columns.time(row, "closed_at"),
                acknowledgement(row));
    }

    private static FindingScope scope(ResultSet row) throws SQLException {
        String credential = row.getString("credential");
        if (credential != null) {
            return new FindingScope.OfCredential(new CredentialName(credential));
        }
        return row.getString("workspace") == null
                ? new FindingScope.OfAccount(new PartnerKey(row.getString("partner")))
                : new FindingScope.OfConnection(name(row));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        String by = row.getString("acknowledged_by");
        return by == null
                ? null
                : new Acknowledgement(
                        new Actor(Actor.Kind.valueOf(row.getString("acknowledged_by_kind")), by),
                        Columns.instant(row, "acknowledged_at"),
                        Columns.instant(row, "acknowledged_until"),
                        new Reason(row.getString("acknowledged_reason")));
    }

    private static ConnectionName name(ResultSet row) throws SQLException {
        return new ConnectionName(
                new WorkspaceName(row.getString("workspace")), new PartnerKey(row.getString("partner")));
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
        return json(row.getString(column), TEXTS);
    }

    static <T> T json(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is not what was written", e);
        }
    }

    private static <T> T json(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is not what was written", e);
        }
    }
}
