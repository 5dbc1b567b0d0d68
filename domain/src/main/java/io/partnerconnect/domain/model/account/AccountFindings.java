package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is of concern about a partner account, as findings: at most one of a kind. */
final class AccountFindings {
    private final AccountReport report;

    private AccountFindings(AccountReport report) {
        this.report = report;
    }

    static List<Found> of(AccountReport report) {
        AccountFindings findings = new AccountFindings(report);
        return report.concerns().stream().map(findings::found).toList();
    }

    private Found found(AccountConcern concern) {
        return new Found(
                new FindingScope.OfAccount(report.partner().key()),
                new Found.Cause(concern.kind(), subject(concern)),
                concern.kind().severity(),
                evidence(concern));
    }

    /** Another administrator of whom the same is so is another finding. */
    private static String subject(AccountConcern concern) {
        return switch (concern) {
            case AccountConcern.AdministratorNotActive(var administrator, var workspaces, var at) ->
                administrator.value();
            case AccountConcern.AdministratorAlone(var administrator) -> administrator.value();
            case AccountConcern.NoAdministrator c -> "";
            case AccountConcern.AttestationOverdue c -> "";
            case AccountConcern.NoWorkspaceConnected c -> "";
        };
    }

    private List<Evidence> evidence(AccountConcern concern) {
        return switch (concern) {
            case AccountConcern.NoAdministrator(var connectedBy) -> nobody(connectedBy);
            case AccountConcern.AdministratorNotActive(var administrator, var workspaces, var at) ->
                List.of(new Evidence("active_in_workspaces", "0", "1 of " + workspaces), new Evidence("looked_at", at));
            case AccountConcern.AdministratorAlone(var administrator) ->
                List.of(
                        new Evidence("delegates", "0", "1"),
                        new Evidence("allows_delegation", report.partner().allowsDelegation()));
            case AccountConcern.AttestationOverdue(var since) -> List.of(unconfirmed(since));
            case AccountConcern.NoWorkspaceConnected(var users) ->
                List.of(new Evidence("connected_workspaces", "0", "1"), new Evidence("users", users));
        };
    }

    private List<Evidence> nobody(@Nullable Actor connectedBy) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("administrators", "0", "1"));
        evidence.add(new Evidence("connected_workspaces", report.connected().size()));
        evidence.add(new Evidence("users", report.account().users().size()));
        if (connectedBy != null) {
            evidence.add(new Evidence("connected_by", connectedBy.name()));
        }
        return evidence;
    }

    private Evidence unconfirmed(Instant due) {
        Attestation attestation = report.account().attestation();
        return attestation == null
                ? new Evidence("recorded_at", report.account().since().toString(), "confirmed by " + due)
                : new Evidence("confirmed_at", attestation.at().toString(), "confirmed again by " + due);
    }
}
