package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules by which the findings of a connection are found, but for those of single tokens and of permissions. */
final class ConnectionFindings {
    private final Circumstances seen;
    private final FindingTerms terms;
    private final List<Found> found = new ArrayList<>();

    private ConnectionFindings(Circumstances seen, FindingTerms terms) {
        this.seen = seen;
        this.terms = terms;
    }

    /** All findings of the connection; at most one of a kind and subject. */
    static List<Found> of(Circumstances seen, FindingTerms terms) {
        ConnectionFindings findings = new ConnectionFindings(seen, terms);
        findings.ofTheWhole();
        findings.ofPrincipals();
        findings.ofCompute();
        findings.found.addAll(PermissionFindings.of(seen));
        findings.found.addAll(TokenFindings.of(seen, terms));
        return List.copyOf(findings.found);
    }

    private void ofTheWhole() {
        seen.tile().findings().stream()
                .filter(kind -> kind != FindingKind.TOKEN_NEVER_EXPIRES && kind != FindingKind.OLD_GENERATION_USED)
                .forEach(kind -> add(kind, "", evidenceOf(kind)));
        if (seen.settings() != null
                && Boolean.FALSE.equals(seen.settings().enabled())
                && !seen.tile().principals().isEmpty()) {
            add(FindingKind.TOKENS_DISABLED, "", List.of(new Evidence("enableTokensConfig", false)));
        }
    }

    private List<Evidence> evidenceOf(FindingKind kind) {
        Tile tile = seen.tile();
        if (kind == FindingKind.COMPUTE_MISSING) {
            return List.of(
                    new Evidence("compute_name", tile.partner().computeName().orElseThrow()));
        }
        if (kind == FindingKind.PARTNER_SIDE_STALE) {
            ReportedAnswer answer =
                    Objects.requireNonNull(Objects.requireNonNull(tile.record()).answer());
            return List.of(new Evidence("answer", answer.answer()), new Evidence("reported_at", answer.reportedAt()));
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                "service_principal_name", String.valueOf(tile.partner().servicePrincipalName())));
        tile.principals().forEach(principal -> evidence.add(new Evidence("application_id", principal.applicationId())));
        return evidence;
    }

    private void ofPrincipals() {
        for (ServicePrincipal principal : seen.tile().principals()) {
            String subject = principal.applicationId().toString();
            List<Token> live = liveTokensOf(principal).toList();
            if (!principal.active() && !live.isEmpty()) {
                add(FindingKind.PRINCIPAL_INACTIVE_WITH_TOKENS, subject, List.of(new Evidence("tokens", live.size())));
            }
            if (!seen.sharing().isEmpty()) {
                add(
                        FindingKind.PRINCIPAL_SHARED,
                        subject,
                        seen.sharing().stream()
                                .sorted()
                                .map(partner -> new Evidence("partner", partner.value()))
                                .toList());
            }
            ofQuota(principal, subject);
        }
    }

    /** Expired tokens count: a workspace goes on listing them. */
    private void ofQuota(ServicePrincipal principal, String subject) {
        long held = seen.tile().tokens().stream()
                .filter(token -> token.belongsTo(principal))
                .count();
        if (held >= terms.manyTokens()) {
            add(
                    FindingKind.TOKEN_QUOTA_NEAR,
                    subject,
                    List.of(new Evidence(
                            "tokens", Long.toString(held), terms.manyTokens() + " of " + terms.tokenQuota())));
        }
    }

    private void ofCompute() {
        Tile tile = seen.tile();
        if (tile.compute() != null && !tile.connected() && tile.principals().isEmpty()) {
            add(
                    FindingKind.COMPUTE_ORPHANED,
                    tile.compute().id(),
                    List.of(
                            new Evidence("name", tile.compute().name()),
                            new Evidence("state", tile.compute().state())));
        }
    }

    private Stream<Token> liveTokensOf(ServicePrincipal principal) {
        return seen.tile().tokens().stream()
                .filter(token ->
                        token.belongsTo(principal) && token.stateAt(seen.tile().observedAt()) == TokenState.ACTIVE);
    }

    private void add(FindingKind kind, String subject, List<Evidence> evidence) {
        found.add(new Found(seen.name(), new Found.Cause(kind, subject), kind.severity(), evidence));
    }
}
