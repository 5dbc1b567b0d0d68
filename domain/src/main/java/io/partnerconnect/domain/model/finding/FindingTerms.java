package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The thresholds of findings.
 *
 * @param warnings how long before the end of a token warnings begin, the longest first; each is graver than the one before
 * @param inactivity after how long without use Databricks revokes a token
 * @param unusedAfter how old a token is at least before it counts as never used
 * @param longestLifetime how long a token should live at most
 * @param tokenQuota how many tokens a service principal can have in a workspace
 * @param quotaWarning from which part of the quota on, in percent
 * @param attestedEvery how long it is good that somebody confirmed a partner account
 * @param oldestCredential how old a credential of the service should become
 */
public record FindingTerms(
        List<Duration> warnings,
        Duration inactivity,
        Duration unusedAfter,
        Duration longestLifetime,
        int tokenQuota,
        int quotaWarning,
        Duration attestedEvery,
        Duration oldestCredential) {
    private static final List<Severity> GRADES = List.of(Severity.values());

    public static final FindingTerms DEFAULT = new FindingTerms(
            List.of(Duration.ofDays(30), Duration.ofDays(14), Duration.ofDays(7), Duration.ofDays(1)),
            Duration.ofDays(90),
            Duration.ofDays(7),
            Duration.ofDays(90),
            600,
            90,
            Duration.ofDays(180),
            Duration.ofDays(90));

    /** A warning that is due. */
    public record Warning(Duration before, Severity severity) {}

    public FindingTerms {
        warnings = List.copyOf(warnings);
        if (warnings.isEmpty() || warnings.size() > GRADES.size()) {
            throw new Failure.Invalid("pca.findings.warnings", "must be 1 to 4 durations");
        }
        for (int i = 1; i < warnings.size(); i++) {
            if (warnings.get(i).compareTo(warnings.get(i - 1)) >= 0) {
                throw new Failure.Invalid("pca.findings.warnings", "must go from the longest to the shortest");
            }
        }
        if (quotaWarning < 1 || quotaWarning > 100) {
            throw new Failure.Invalid("pca.findings.quota-warning", "must be 1 to 100 percent");
        }
    }

    /** The gravest warning that is due when so much time is left; none when there is more than the first wants. */
    public Optional<Warning> warningFor(Duration left) {
        Optional<Warning> due = Optional.empty();
        for (int i = 0; i < warnings.size() && left.compareTo(warnings.get(i)) <= 0; i++) {
            due = Optional.of(new Warning(warnings.get(i), GRADES.get(i)));
        }
        return due;
    }

    /** From how many tokens on the quota is near. */
    public int manyTokens() {
        return Math.ceilDiv(tokenQuota * quotaWarning, 100);
    }
}
