package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.Duration;

/** Puts the use cases together that are about what is known of the fleet. */
public final class InventoryUseCases {
    private final Surroundings outside;
    private final BrowseWorkspaces workspaces;

    public InventoryUseCases(Surroundings outside, BrowseWorkspaces workspaces) {
        this.outside = outside;
        this.workspaces = workspaces;
    }

    /** {@code interval}: how often each workspace is read. */
    public SyncWorkspaces syncWorkspaces(Duration interval) {
        Surroundings.Databricks there = outside.databricks();
        var clock = outside.clockwork().clock();
        return new SyncingWorkspaces(
                workspaces,
                new WorkspaceReader(there.principals(), there.tokens(), clock),
                outside.records().inventory(),
                new SyncingWorkspaces.Every(interval, clock));
    }
}
