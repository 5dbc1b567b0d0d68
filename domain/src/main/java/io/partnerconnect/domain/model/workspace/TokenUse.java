package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.util.Set;

/** Who may use personal access tokens in a workspace: service principals by application id, and groups by name. */
public record TokenUse(Set<ApplicationId> principals, Set<String> groups) {
    public TokenUse {
        principals = Set.copyOf(principals);
        groups = Set.copyOf(groups);
    }

    /** Whether the principal is let in, itself or through a group. */
    public boolean admits(ServicePrincipal principal) {
        return principals.contains(principal.applicationId())
                || principal.groups().stream().anyMatch(groups::contains);
    }
}
