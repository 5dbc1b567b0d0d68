package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;

/** Shows what is wrong or risky in the fleet. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseFindings {
    /** Findings, those opened last first. */
    Page<Finding> list(Sight sight, FindingFilter filter, PageRequest page);

    /** How well kept connections and accounts are, told together as asked for. */
    Page<Hygiene> hygiene(Sight sight, Hygiene.By by, PageRequest page);

    /** Throws {@link Failure.NotFound} when there is no such finding. */
    Finding get(FindingId id);

    /** By which terms they are found. */
    FindingTerms terms();
}
