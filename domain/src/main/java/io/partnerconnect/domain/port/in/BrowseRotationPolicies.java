package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import java.util.List;

/** Shows rotation policies, and what came of them. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseRotationPolicies {
    /** All, oldest first. */
    List<RotationPolicy> all(Sight sight);

    /** Throws {@link Failure.NotFound} when there is none. */
    RotationPolicy get(PolicyId id);

    /** What came of its latest look at each connection; throws {@link Failure.NotFound} when there is no such policy. */
    Page<PolicyRun> runs(Sight sight, PolicyId id, PageRequest page);
}
