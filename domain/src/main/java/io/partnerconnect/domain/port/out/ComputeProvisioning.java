package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes and deletes SQL warehouses and clusters. {@code kind} is never {@link Compute#NONE}.
 *
 * <p>Every method throws {@link Failure.Refused} or {@link Failure.Unavailable} when surely nothing was done, and
 * {@link Failure.OutcomeUnknown} when the request left and no usable answer came.
 */
public interface ComputeProvisioning {
    /** Makes one of the smallest size that stops by itself and carries the mark as a tag. Not idempotent; never repeated by the port. */
    ComputeResource create(Workspace workspace, Compute kind, String name, Marker mark);

    /** Those of that name that carry exactly that mark. A read. */
    List<ComputeResource> marked(Workspace workspace, Compute kind, String name, Marker mark);

    /** Whether there is one of that id. A terminated cluster counts until it is permanently deleted. A read. */
    boolean exists(Workspace workspace, Compute kind, String id);

    /**
     * Lets a service principal use it: CAN_USE on a warehouse, CAN_RESTART on a cluster. Merges; calling twice is safe.
     *
     * @throws Failure.NotFound there is no such service principal, or no such compute
     */
    void grant(Workspace workspace, Compute kind, String id, ApplicationId principal);

    /**
     * The service principals that were let use it themselves, or more; whom a group lets use it is not told. Empty when there is no such
     * compute. A read: nothing is done when it fails.
     */
    Optional<Set<ApplicationId>> users(Workspace workspace, Compute kind, String id);

    /** Deletes it for good: a cluster permanently. Calling twice is safe. */
    Deletion remove(Workspace workspace, Compute kind, String id);
}
