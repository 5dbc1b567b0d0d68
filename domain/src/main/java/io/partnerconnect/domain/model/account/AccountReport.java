package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a partner account: what is recorded, beside the catalogue, the connections and the latest look.
 *
 * @param connected the workspaces a connection is recorded for, by name
 * @param presence of the administrator; null when there is none, or nobody looked for him yet
 * @param connectedBy who connected the partner first, when that made nobody administrator; else null
 * @param attestationDue null when there is nobody to confirm
 */
public record AccountReport(
        Partner partner,
        PartnerAccount account,
        List<WorkspaceName> connected,
        @Nullable AdministratorPresence presence,
        @Nullable Actor connectedBy,
        @Nullable Instant attestationDue,
        Instant at) {
    public AccountReport {
        connected = List.copyOf(connected);
    }

    /**
     * What of it is for who has that sight: all of it when he sees the partner in every workspace. Else what is recorded, the connected
     * workspaces he sees, and nothing that was concluded from others too; empty when he sees none of them.
     */
    public Optional<AccountReport> seenBy(Sight sight) {
        if (sight.covers(null, partner.key())) {
            return Optional.of(this);
        }
        List<WorkspaceName> seen = connected.stream()
                .filter(workspace -> sight.covers(workspace, partner.key()))
                .toList();
        AdministratorPresence there =
                presence instanceof AdministratorPresence.Active active && seen.contains(active.workspace())
                        ? active
                        : null;
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccountReport(partner, account, seen, there, null, attestationDue, at));
    }

    /** Whether there is an account to speak of: somebody is recorded, or a workspace connected. */
    public boolean isThere() {
        return !account.users().isEmpty() || !connected.isEmpty();
    }

    /** Whether people can sign in there, or are to: somebody is recorded, or a workspace connected to a partner people sign in to. */
    public boolean isSignedInTo() {
        return !account.users().isEmpty() || (partner.signIn() && !connected.isEmpty());
    }

    public boolean isAttestationOverdue() {
        return overdueSince().isPresent();
    }

    /** When somebody should have confirmed it at the latest; empty when that is not overdue. */
    public Optional<Instant> overdueSince() {
        return Optional.ofNullable(attestationDue).filter(due -> due.isBefore(at));
    }

    /** Whether people can still sign in there, though no workspace needs it any more. */
    public boolean isLastWorkspaceGone() {
        return connected.isEmpty() && !account.users().isEmpty();
    }

    /** What is wrong or risky with it, most urgent first. */
    public List<AccountConcern> concerns() {
        return AccountConcern.of(this);
    }

    /** The same as findings, at most one of a kind. */
    public List<Found> findings() {
        return AccountFindings.of(this);
    }
}
