package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong or risky with one credential: at most one finding of a kind, however many workspaces are registered with it. */
final class CredentialFindings {
    /** The evidence that says where it is kept. */
    private static final String SOURCE = "source";

    private static final int NAMED = 10;

    private final CredentialCheck check;
    private final List<Found> found = new ArrayList<>();

    private CredentialFindings(CredentialCheck check) {
        this.check = check;
    }

    static List<Found> of(CredentialCheck check, FindingTerms terms, Instant now) {
        CredentialFindings findings = new CredentialFindings(check);
        findings.unusable();
        findings.refused();
        findings.powerless();
        findings.ending(terms, now);
        findings.old(terms, now);
        return findings.found;
    }

    private void unusable() {
        CredentialLookup.Trouble trouble = check.trouble();
        if (trouble != null) {
            add(FindingKind.CREDENTIAL_UNUSABLE, List.of(new Evidence("code", trouble.code()), looked()));
        }
    }

    private void refused() {
        List<WorkspaceAnswer> refusing =
                check.answers().stream().filter(WorkspaceAnswer::isRefused).toList();
        if (!refusing.isEmpty()) {
            add(FindingKind.CREDENTIAL_REFUSED, List.of(count("refused_by", refusing), names(refusing), looked()));
        }
    }

    private void powerless() {
        List<WorkspaceAnswer> powerless =
                check.answers().stream().filter(WorkspaceAnswer::isPowerless).toList();
        if (!powerless.isEmpty()) {
            add(
                    FindingKind.CREDENTIAL_NOT_ADMINISTRATOR,
                    List.of(
                            count("no_administrator_in", powerless),
                            names(powerless),
                            new Evidence("identity", identity(powerless.getFirst())),
                            looked()));
        }
    }

    private static String identity(WorkspaceAnswer answer) {
        return answer.outcome() instanceof WorkspaceAnswer.Outcome.Accepted(var identity, var active, var administrator)
                ? identity
                : "";
    }

    private void ending(FindingTerms terms, Instant now) {
        Instant end = check.expiresAt();
        if (end != null) {
            terms.warningFor(Duration.between(now, end))
                    .ifPresent(due -> add(
                            FindingKind.CREDENTIAL_EXPIRES_SOON,
                            due.severity(),
                            List.of(new Evidence("expires_at", end.toString(), days(due.before()) + " before"))));
        }
    }

    private void old(FindingTerms terms, Instant now) {
        Instant since = check.since();
        if (since != null && Duration.between(since, now).compareTo(terms.oldestCredential()) > 0) {
            add(
                    FindingKind.CREDENTIAL_OLD,
                    List.of(new Evidence("since", since.toString(), days(terms.oldestCredential()) + " at most")));
        }
    }

    private static String days(Duration time) {
        return time.toDays() + " days";
    }

    private Evidence looked() {
        return new Evidence("checked_at", check.at());
    }

    private Evidence count(String name, List<WorkspaceAnswer> those) {
        return new Evidence(
                name, Integer.toString(those.size()), "of " + check.answers().size() + " workspaces");
    }

    /** The first ten. */
    private static Evidence names(List<WorkspaceAnswer> those) {
        return new Evidence(
                "workspaces",
                those.stream()
                        .limit(NAMED)
                        .map(answer -> answer.workspace().value())
                        .collect(Collectors.joining(", ", "", those.size() > NAMED ? ", …" : "")));
    }

    private void add(FindingKind kind, List<Evidence> evidence) {
        add(kind, kind.severity(), evidence);
    }

    private void add(FindingKind kind, Severity severity, List<Evidence> evidence) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(new Evidence(SOURCE, check.source()));
        found.add(new Found(new FindingScope.OfCredential(check.name()), new Found.Cause(kind, ""), severity, all));
    }
}
