package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.Optional;

/**
 * People as a workspace has them. A workspace can show a change up to 90 seconds late, and go back to the old state in between.
 *
 * <p>Reads throw {@link Failure.Refused} (credential refused, not an admin), or {@link Failure.Unavailable} (not reached, throttled,
 * failing, not understood, resting); nothing was changed in either case.
 */
@FunctionalInterface
public interface WorkspaceUsers {
    /** The person with that e-mail address as his name there, whether he is active or not; case does not matter. */
    Optional<WorkspaceUser> find(Workspace workspace, EmailAddress email);
}
