package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was seen of a connection at one time, as far as taking it away concerns it. That another partner shares its service principal
 * cannot be, since no two have the same name; who else uses its compute cannot be seen.
 *
 * @param marked whether the tile carries the check mark
 * @param principals all service principals of the partner's name
 * @param tokens theirs
 * @param compute all SQL warehouses or clusters of the partner's own name
 * @param jobs which jobs run as each of the service principals
 * @param lastWorkspace whether no other workspace has a recorded connection of the partner
 */
public record ConnectionSurvey(
        ConnectionName connection,
        Partner partner,
        boolean marked,
        List<ServicePrincipal> principals,
        List<Token> tokens,
        List<ComputeResource> compute,
        Map<ApplicationId, PrincipalJobs> jobs,
        boolean lastWorkspace,
        Instant observedAt) {
    public ConnectionSurvey {
        principals = List.copyOf(principals);
        tokens = List.copyOf(tokens);
        compute = List.copyOf(compute);
        jobs = Collections.unmodifiableMap(new TreeMap<>(jobs));
    }

    /** What a plan is made on, a line for each fact. */
    public List<String> facts() {
        return SurveyFacts.of(this);
    }
}
