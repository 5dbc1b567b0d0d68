package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Set;

/**
 * SQL warehouses and clusters as a workspace has them.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
public interface WorkspaceCompute {
    /** The SQL warehouses that carry one of the names. */
    List<ComputeResource> warehouses(Workspace workspace, Set<String> names);

    /** The clusters that carry one of the names, terminated ones too. */
    List<ComputeResource> clusters(Workspace workspace, Set<String> names);
}
