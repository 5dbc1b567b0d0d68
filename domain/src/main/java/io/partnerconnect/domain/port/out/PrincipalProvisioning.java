package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Set;

/**
 * Makes service principals and changes what they are. A workspace can show a change up to 90 seconds late.
 *
 * <p>Every method throws {@link Failure.Refused} or {@link Failure.Unavailable} when surely nothing was done, {@link Failure.NotFound}
 * when there is no such service principal, and {@link Failure.OutcomeUnknown} when the request left and no usable answer came.
 */
public interface PrincipalProvisioning {
    /**
     * Makes an active service principal that carries the mark where nobody looks (its external id). Not idempotent; never repeated by
     * the port. {@link #marked} finds it when the answer was lost.
     */
    ServicePrincipal create(Workspace workspace, PrincipalName name, Marker mark);

    /** The service principals of that name that carry exactly that mark. A read. */
    List<ServicePrincipal> marked(Workspace workspace, PrincipalName name, Marker mark);

    /** Adds entitlements, as the API spells them. Calling twice is safe. */
    void entitle(Workspace workspace, ScimId principal, Set<String> entitlements);

    /** Takes entitlements away. Calling twice is safe. */
    void withdraw(Workspace workspace, ScimId principal, Set<String> entitlements);

    /** Makes it active or inactive; inactive, its tokens are refused, and nothing of it is lost. Calling twice is safe. */
    void setActive(Workspace workspace, ScimId principal, boolean active);
}
