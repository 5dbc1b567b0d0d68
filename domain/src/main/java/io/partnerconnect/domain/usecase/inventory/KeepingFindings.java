package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.BrowseFindings;
import io.partnerconnect.domain.port.out.Findings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Shows findings, and takes down which of them people know of. */
final class KeepingFindings implements BrowseFindings {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Findings findings;
    private final FindingTerms terms;
    private final InstantSource clock;

    KeepingFindings(Findings findings, FindingTerms terms, InstantSource clock) {
        this.findings = findings;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Page<Finding> list(Sight sight, FindingFilter filter, PageRequest page) {
        return findings.list(sight, filter, clock.instant(), page);
    }

    @Override
    public Page<Hygiene> hygiene(Sight sight, Hygiene.By by, PageRequest page) {
        return findings.hygiene(sight, by, clock.instant(), page);
    }

    @Override
    public Finding get(FindingId id) {
        return findings.find(id).orElseThrow(() -> new Failure.NotFound(Missing.FINDING, id.toString()));
    }

    @Override
    public FindingTerms terms() {
        return terms;
    }

    Finding acknowledge(Mandate mandate, AcknowledgeFinding.Command command) {
        Instant until = command.until();
        if (until == null) {
            return findings.acknowledge(command.finding(), null);
        }
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new Failure.Invalid("until", "must be in the future, a year ahead at most");
        }
        Reason reason = mandate.reason();
        if (reason == null) {
            throw new Failure.Invalid("reason", "must be given, so that others know why it is left");
        }
        return findings.acknowledge(command.finding(), new Acknowledgement(mandate.actor(), now, until, reason));
    }
}
