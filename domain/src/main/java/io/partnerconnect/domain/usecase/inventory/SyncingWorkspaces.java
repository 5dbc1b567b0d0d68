package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Inventory;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.usecase.Tiles;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the workspaces that are due, many at once: one that is big, or silent, takes one place and keeps no other waiting. Who has read one
 * takes the next, so that replicas share what there is.
 */
final class SyncingWorkspaces implements SyncWorkspaces {
    /** When a workspace that could not be read is tried again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final BrowseWorkspaces workspaces;
    private final Readers readers;
    private final OnRecord onRecord;
    private final Inventory inventory;
    private final Every every;

    /** How often workspaces are read, how many at once, by which clock, and by which terms they are judged. */
    record Every(Duration interval, int atOnce, InstantSource clock, FindingTerms terms) {}

    /** What is read of a workspace whatever is on record, and what because of that. */
    record Readers(WorkspaceReader whole, GrantReader grants) {}

    /** What is kept of connections. */
    record OnRecord(BrowseCatalogue partners, RecordedConnections connections, Operations operations) {
        Tiles.Kept in(WorkspaceName workspace) {
            return new Tiles.Kept(connections.of(workspace), operations.cutOversIn(workspace));
        }
    }

    SyncingWorkspaces(
            BrowseWorkspaces workspaces, Readers readers, OnRecord onRecord, Inventory inventory, Every every) {
        this.workspaces = workspaces;
        this.readers = readers;
        this.onRecord = onRecord;
        this.inventory = inventory;
        this.every = every;
    }

    @Override
    public Progress run() {
        List<WorkspaceName> due = inventory.take(every.clock().instant(), every.atOnce());
        if (due.isEmpty()) {
            return new Progress(0, 0);
        }
        Catalogue catalogue = onRecord.partners().catalogue();
        Taken taken = new Taken();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return due.stream()
                    .map(workspace -> CompletableFuture.supplyAsync(
                            () -> Urgency.BULK.during(() -> readFrom(workspace, taken, catalogue)), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(new Progress(0, 0), Progress::plus);
        }
    }

    private Progress readFrom(WorkspaceName first, Taken taken, Catalogue catalogue) {
        Progress progress = new Progress(0, 0);
        for (WorkspaceName next = first; next != null; next = taken.next()) {
            progress = progress.plus(new Progress(1, isRead(next, catalogue) ? 1 : 0));
        }
        return progress;
    }

    /** Workspaces taken that nobody has begun with: a few, so that the exchange with the database is not one for each. */
    private final class Taken {
        private static final int MOST = 8;

        private final Deque<WorkspaceName> waiting = new ArrayDeque<>();

        synchronized @Nullable WorkspaceName next() {
            if (waiting.isEmpty()) {
                waiting.addAll(inventory.take(every.clock().instant(), MOST));
            }
            return waiting.poll();
        }
    }

    private boolean isRead(WorkspaceName name, Catalogue catalogue) {
        try {
            Workspace workspace = workspaces.get(name);
            Reading reading = readers.whole().read(workspace, catalogue);
            Tiles.Kept kept = onRecord.in(name);
            ShownGrants grants = readers.grants().read(workspace, reading, kept.records(), catalogue);
            Assessment assessment =
                    new Assessor(catalogue, every.terms()).assess(reading, inventory.remembered(name), kept, grants);
            inventory.keep(reading, assessment, every.clock().instant().plus(every.interval()));
            return true;
        } catch (Failure failure) { // the others go on
            var now = every.clock().instant();
            inventory.stale(name, failure.code(), now, now.plus(AGAIN));
            return false;
        }
    }

    @Override
    public Freshness request(WorkspaceName workspace) {
        inventory.request(workspace, every.clock().instant());
        return freshness(workspace);
    }

    @Override
    public Freshness freshness(WorkspaceName workspace) {
        workspaces.get(workspace);
        return inventory
                .freshness(workspace)
                .map(known -> known.dueNotBefore(every.clock().instant()))
                .orElseGet(
                        () -> new Freshness(workspace, null, null, every.clock().instant()));
    }
}
