package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Service principals as a workspace has them. A workspace can show a change up to 90 seconds late, and go back to the old state in
 * between.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
public interface WorkspacePrincipals {
    /** The service principals that pass the filter, by SCIM id. */
    Page<ServicePrincipal> list(Workspace workspace, PrincipalFilter filter, PageRequest page);

    /** All service principals that carry one of the names. */
    List<ServicePrincipal> named(Workspace workspace, Set<PrincipalName> names);

    Optional<ServicePrincipal> find(Workspace workspace, ApplicationId id);

    /**
     * Deletes a service principal and, with it, its tokens. Calling twice is safe.
     *
     * @return {@code DELETED}, or {@code ALREADY_GONE} when there was none
     * @throws Failure.OutcomeUnknown no answer came; {@link #find} will tell
     */
    Deletion delete(Workspace workspace, ScimId id);
}
