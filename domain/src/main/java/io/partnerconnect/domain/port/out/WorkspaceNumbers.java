package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.util.Map;

/**
 * The numbers Databricks knows workspaces by, as the workspaces told them. Of an address, not of a name: a name can be given to another
 * workspace, an address keeps its number. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface WorkspaceNumbers {
    /** All that are known, also of addresses that are not registered any more. */
    Map<WorkspaceUrl, WorkspaceNumber> all();

    /** Remembers a number, in the place of the one before. Calling twice changes nothing. */
    void remember(WorkspaceUrl address, WorkspaceNumber number);
}
