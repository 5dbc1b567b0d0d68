package io.partnerconnect.domain.model.campaign;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which recorded connections a campaign is about: those that meet everything that is said here, and something has to be said.
 *
 * @param partner null: of all partners
 * @param workspaces none: in all workspaces
 * @param labels labels their workspaces must have; none: any
 * @param connections just these; none: any
 */
public record CampaignSelection(
        @Nullable PartnerKey partner, Set<WorkspaceName> workspaces, Labels labels, Set<ConnectionName> connections) {
    public CampaignSelection {
        workspaces = Collections.unmodifiableSet(new TreeSet<>(workspaces));
        connections = Set.copyOf(connections);
        if (partner == null && workspaces.isEmpty() && labels.values().isEmpty() && connections.isEmpty()) {
            throw new Failure.Invalid(
                    "partner",
                    "or workspaces, labels or connections must be given: a campaign is never about everything");
        }
    }

    /** Whether connections in the workspace can be meant. */
    public boolean admits(Workspace workspace) {
        return (workspaces.isEmpty() || workspaces.contains(workspace.name()))
                && workspace
                        .labels()
                        .values()
                        .entrySet()
                        .containsAll(labels.values().entrySet());
    }

    /** Whether the connection is meant, when its workspace is. */
    public boolean admits(ConnectionName connection) {
        return (partner == null || partner.equals(connection.partner()))
                && (connections.isEmpty() || connections.contains(connection));
    }

    /** In the same order each time, so that the same request is known for the same. */
    @Override
    public String toString() {
        return "CampaignSelection[" + partner + ", " + workspaces + ", " + labels + ", "
                + connections.stream().map(ConnectionName::toString).collect(Collectors.toCollection(TreeSet::new))
                + "]";
    }
}
