package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the registered workspaces, which {@link Inventory#keep} opens and closes, and those of the partner accounts, which
 * {@link AccountAssessments#keep} does.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Findings {
    /** Findings, those opened last first. {@code now}: by when an acknowledgement holds. */
    Page<Finding> list(Sight sight, FindingFilter filter, Instant now, PageRequest page);

    /** How well kept connections and accounts are, told together as asked for, by workspace and partner. Acknowledged findings cost nothing. */
    Page<Hygiene> hygiene(Sight sight, Hygiene.By by, Instant now, PageRequest page);

    Optional<Finding> find(FindingId id);

    /**
     * Says that somebody knows of it, in the place of what was said before; null takes that back. Calling twice is as good as once.
     *
     * @throws Failure.NotFound there is no such finding, or it is closed
     */
    Finding acknowledge(FindingId id, @Nullable Acknowledgement acknowledgement);
}
