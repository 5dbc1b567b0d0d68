package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.partner.Partner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something wrong or risky with a partner account, with its evidence. */
public sealed interface AccountConcern {
    /** The partner is connected, or has users, and nobody is recorded as administrator. {@code connectedBy}: who connected it first; may be null. */
    record NoAdministrator(@Nullable Actor connectedBy) implements AccountConcern {}

    /** The administrator is not an active user of any of the connected workspaces: he may have left. */
    record AdministratorNotActive(EmailAddress administrator, int workspaces, Instant at) implements AccountConcern {}

    /** There is nobody beside the administrator who could add users. */
    record AdministratorAlone(EmailAddress administrator) implements AccountConcern {}

    /** Nobody confirmed in time that what is recorded is right. */
    record AttestationOverdue(Instant since) implements AccountConcern {}

    /** No workspace is connected any longer, and people can still sign in. */
    record NoWorkspaceConnected(int users) implements AccountConcern {}

    /** Those of an account, most urgent first. A partner nobody signs in to needs no administrator. */
    static List<AccountConcern> of(AccountReport report) {
        return Stream.of(
                        noAdministrator(report),
                        notActive(report),
                        alone(report),
                        overdue(report),
                        notConnected(report))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AccountConcern> noAdministrator(AccountReport report) {
        boolean needed = report.partner().signIn() && report.isThere();
        return needed && report.account().administrator().isEmpty()
                ? Optional.of(new NoAdministrator(report.connectedBy()))
                : Optional.empty();
    }

    private static Optional<AccountConcern> notActive(AccountReport report) {
        return report.presence() instanceof AdministratorPresence.NotFound(var workspaces, var at)
                ? administrator(report).map(email -> new AdministratorNotActive(email, workspaces, at))
                : Optional.empty();
    }

    private static Optional<AccountConcern> alone(AccountReport report) {
        boolean others = report.account().users().stream().anyMatch(user -> user.role() == AccountRole.DELEGATE);
        return others ? Optional.empty() : administrator(report).map(AdministratorAlone::new);
    }

    private static Optional<EmailAddress> administrator(AccountReport report) {
        return report.account().administrator().map(AccountUser::email);
    }

    private static Optional<AccountConcern> overdue(AccountReport report) {
        return report.overdueSince().map(AttestationOverdue::new);
    }

    private static Optional<AccountConcern> notConnected(AccountReport report) {
        return report.isLastWorkspaceGone()
                ? Optional.of(new NoWorkspaceConnected(report.account().users().size()))
                : Optional.empty();
    }

    /** As which finding it is kept. */
    default FindingKind kind() {
        return switch (this) {
            case NoAdministrator c -> FindingKind.NO_ADMINISTRATOR;
            case AdministratorNotActive c -> FindingKind.ADMINISTRATOR_NOT_ACTIVE;
            case AdministratorAlone c -> FindingKind.ADMINISTRATOR_ALONE;
            case AttestationOverdue c -> FindingKind.ATTESTATION_OVERDUE;
            case NoWorkspaceConnected c -> FindingKind.NO_WORKSPACE_CONNECTED;
        };
    }

    /** Its name, for programs. */
    default String code() {
        return kind().name();
    }

    /** What is so, for people. */
    default String sentence() {
        return switch (this) {
            case NoAdministrator(var by)
            when by != null ->
                "Nobody is recorded as administrator; it was first connected by " + by.name()
                        + ", which is no person's e-mail address.";
            case NoAdministrator c -> "Nobody is recorded as administrator.";
            case AdministratorNotActive(var email, var workspaces, var at) ->
                "The administrator, " + email + ", is an active user of none of the " + workspaces
                        + " connected workspaces.";
            case AdministratorAlone(var email) -> "Nobody but " + email + " can add users.";
            case AttestationOverdue(var since) -> "That it is right should have been confirmed by " + since + ".";
            case NoWorkspaceConnected(var users) ->
                "No workspace is connected any longer, and " + users + " can still sign in.";
        };
    }

    /** What to do about it. */
    default String remedy(Partner partner) {
        String account = "/partner-accounts/" + partner.key().value();
        return switch (this) {
            case NoAdministrator c ->
                "Find out who administers the account at " + partner.displayName() + ", and record it with PUT "
                        + account + ".";
            case AdministratorNotActive c ->
                "If the administrator has left, have a delegate or " + support(partner)
                        + " make somebody else administrator, and record it with PUT " + account + ".";
            case AdministratorAlone c ->
                partner.allowsDelegation()
                        ? "Have the administrator delegate to somebody else, and record it with PUT " + account
                                + "/users/{email}."
                        : "Agree with " + support(partner)
                                + " on who takes over when the administrator is not there. If the partner lets him delegate, say so in the catalogue.";
            case AttestationOverdue c ->
                "Compare with the account at " + partner.displayName()
                        + ", correct what is wrong, and confirm with POST " + account + "/attestations.";
            case NoWorkspaceConnected c ->
                "If the account is not needed any more, ask " + support(partner)
                        + " to close it, and remove its users here.";
        };
    }

    private static String support(Partner partner) {
        String link = partner.links().support();
        return "the support of " + partner.displayName() + (link == null ? "" : " (" + link + ")");
    }
}
