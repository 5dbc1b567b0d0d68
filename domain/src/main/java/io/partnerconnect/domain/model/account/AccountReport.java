package io.partnerconnect.domain.model.account;

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
