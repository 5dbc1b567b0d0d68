package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all partner accounts mean at one time.
 *
 * @param accounts those people can sign in to, which are what is scored
 * @param findings all that is wrong or risky with them
 */
public record AccountAssessment(Instant at, Set<PartnerKey> accounts, List<Found> findings) {
    public AccountAssessment {
        accounts = Set.copyOf(accounts);
        findings = List.copyOf(findings);
    }

    /** Of all accounts there are: one pure function. */
    public static AccountAssessment of(Instant at, Collection<AccountReport> reports) {
        return new AccountAssessment(
                at,
                reports.stream()
                        .filter(AccountReport::isSignedInTo)
                        .map(report -> report.partner().key())
                        .collect(Collectors.toSet()),
                reports.stream().flatMap(report -> report.findings().stream()).toList());
    }
}
