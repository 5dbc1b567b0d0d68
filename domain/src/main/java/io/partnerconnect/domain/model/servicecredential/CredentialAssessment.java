package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What all credentials of the service mean at one time: {@code findings}, all that is wrong or risky with them. */
public record CredentialAssessment(Instant at, List<Found> findings) {
    public CredentialAssessment {
        findings = List.copyOf(findings);
    }

    /** Of all credentials there are: one pure function. */
    public static CredentialAssessment of(Instant at, Collection<CredentialCheck> checks, FindingTerms terms) {
        return new CredentialAssessment(
                at,
                checks.stream()
                        .flatMap(check -> CredentialFindings.of(check, terms, at).stream())
                        .toList());
    }
}
