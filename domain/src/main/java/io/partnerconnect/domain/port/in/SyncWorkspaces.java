package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Keeps up what is known of the workspaces. */
public interface SyncWorkspaces {
    /**
     * How many workspaces were due, and how many of them were read.
     *
     * @param due those this run took
     */
    record Progress(int due, int read) {
        public Progress plus(Progress other) {
            return new Progress(due + other.due, read + other.read);
        }
    }

    /** Reads workspaces that are due. Safe on several replicas at once. A workspace that cannot be read keeps no other waiting. */
    Progress run();

    /**
     * The workspace is to be read anew, at once; calling twice is as good as once.
     *
     * @return how old what is known of it is until then
     * @throws Failure.NotFound it is not registered
     */
    Freshness request(WorkspaceName workspace);

    /**
     * How old what is known of the workspace is.
     *
     * @throws Failure.NotFound it is not registered
     */
    Freshness freshness(WorkspaceName workspace);
}
