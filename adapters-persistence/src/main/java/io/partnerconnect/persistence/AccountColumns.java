package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.Attestation;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.partner_account}, {@code pca.account_user} and {@code pca.administrator_look}. */
final class AccountColumns {
    private AccountColumns() {}

    /** From rows of accounts, each as often as it has users; those of one account follow each other. */
    static List<PartnerAccount> accounts(ResultSet rows) throws SQLException {
        List<PartnerAccount> accounts = new ArrayList<>();
        while (rows.next()) {
            PartnerKey partner = new PartnerKey(rows.getString("partner"));
            boolean again = !accounts.isEmpty() && accounts.getLast().partner().equals(partner);
            PartnerAccount account = again ? accounts.removeLast() : account(partner, rows);
            accounts.add(withUser(account, rows));
        }
        return accounts;
    }

    private static PartnerAccount account(PartnerKey partner, ResultSet row) throws SQLException {
        Instant attestedAt = Columns.time(row, "attested_at");
        return new PartnerAccount(
                partner,
                List.of(),
                Columns.instant(row, "since"),
                Columns.time(row, "vacated_at"),
                attestedAt == null ? null : new Attestation(actor(row, "attested_by_kind", "attested_by"), attestedAt),
                row.getLong("version"));
    }

    private static PartnerAccount withUser(PartnerAccount account, ResultSet row) throws SQLException {
        String email = row.getString("email");
        if (email == null) {
            return account;
        }
        List<AccountUser> users = new ArrayList<>(account.users());
        users.add(new AccountUser(
                new EmailAddress(email),
                AccountRole.valueOf(row.getString("role")),
                actor(row, "recorded_by_kind", "recorded_by"),
                Columns.instant(row, "user_since")));
        return new PartnerAccount(
                account.partner(),
                users,
                account.since(),
                account.vacatedAt(),
                account.attestation(),
                account.version());
    }

    private static Actor actor(ResultSet row, String kind, String name) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString(kind)), row.getString(name));
    }

    /** The values of the account itself, its partner last. */
    static List<@Nullable Object> values(PartnerAccount account) {
        Attestation attestation = account.attestation();
        return Arrays.asList(
                account.since(),
                account.vacatedAt(),
                Columns.map(attestation, each -> each.by().kind()),
                Columns.map(attestation, each -> each.by().name()),
                Columns.map(attestation, Attestation::at),
                account.partner().value());
    }

    /** What came of a look; null when there was none. */
    static @Nullable AdministratorPresence presence(ResultSet row) throws SQLException {
        String found = row.getString("found");
        if (found == null) {
            return null;
        }
        Instant at = Columns.instant(row, "looked_at");
        return switch (found) {
            case "ACTIVE" -> new AdministratorPresence.Active(new WorkspaceName(row.getString("workspace")), at);
            case "NOT_FOUND" -> new AdministratorPresence.NotFound(row.getInt("workspaces"), at);
            case "MISSED" -> new AdministratorPresence.Missed(row.getInt("workspaces"), at);
            case "UNKNOWN" -> new AdministratorPresence.Unknown(row.getInt("unanswered"), row.getInt("workspaces"), at);
            default -> throw new IllegalStateException("a look found " + found);
        };
    }

    /** The values of {@code found}, {@code workspace}, {@code workspaces} and {@code unanswered}. */
    static List<@Nullable Object> values(AdministratorPresence presence) {
        return switch (presence) {
            case AdministratorPresence.Active(var workspace, var at) ->
                Arrays.asList("ACTIVE", workspace.value(), null, null);
            case AdministratorPresence.NotFound(var workspaces, var at) ->
                Arrays.asList("NOT_FOUND", null, workspaces, null);
            case AdministratorPresence.Missed(var workspaces, var at) ->
                Arrays.asList("MISSED", null, workspaces, null);
            case AdministratorPresence.Unknown(var unanswered, var workspaces, var at) ->
                Arrays.asList("UNKNOWN", null, workspaces, unanswered);
        };
    }
}
