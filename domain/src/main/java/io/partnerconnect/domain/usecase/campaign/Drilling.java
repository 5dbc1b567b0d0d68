package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Drill;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.DrillCampaign;
import io.partnerconnect.domain.port.out.SealingKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Reads, workspace by workspace, what a campaign would find. A workspace that cannot be read is told as that. */
final class Drilling implements DrillCampaign {
    private static final int AT_ONCE = 32;
    /** Token management requests a second, as the workspaces limit them. */
    private static final int LIMIT = 40;

    private final Selecting selecting;
    private final BrowseTiles tiles;
    private final Prospect prospect;

    Drilling(Selecting selecting, BrowseTiles tiles, SealingKeys keys) {
        this.selecting = selecting;
        this.tiles = tiles;
        this.prospect = new Prospect(keys);
    }

    @Override
    public Drill drill(Sight sight, CampaignTerms terms) {
        List<ConnectionName> connections = selecting.select(sight, terms);
        List<Drill.Seen> seen = lookAll(connections, terms.action());
        int most = seen.stream().mapToInt(Drill.Seen::tokens).max().orElse(0);
        return new Drill(
                waves(terms, connections.size()),
                seen,
                Duration.ofSeconds(Math.ceilDiv(most * callsPerToken(terms.action()), LIMIT)));
    }

    private static SortedMap<Integer, Integer> waves(CampaignTerms terms, int items) {
        SortedMap<Integer, Integer> waves = new TreeMap<>();
        for (int position = 0; position < items; position++) {
            waves.merge(terms.waves().waveOf(position, items), 1, Integer::sum);
        }
        return waves;
    }

    /** Each token that goes is revoked and looked for once; each new one is minted. */
    private static int callsPerToken(CampaignAction action) {
        return switch (action) {
            case CampaignAction.Rotate rotate -> 3;
            case CampaignAction.Revoke revoke -> 2;
            case CampaignAction.Quarantine quarantine -> 0;
        };
    }

    private List<Drill.Seen> lookAll(List<ConnectionName> connections, CampaignAction action) {
        Map<WorkspaceName, List<ConnectionName>> byWorkspace = connections.stream()
                .collect(Collectors.groupingBy(ConnectionName::workspace, TreeMap::new, Collectors.toList()));
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return byWorkspace.entrySet().stream()
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> look(each.getKey(), each.getValue(), action, room), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Drill.Seen look(
            WorkspaceName workspace, List<ConnectionName> connections, CampaignAction action, Semaphore room) {
        room.acquireUninterruptibly();
        try {
            return prospect.of(workspace, connections, action, tiles.list(workspace));
        } catch (Failure failure) {
            return new Drill.Seen(workspace, connections.size(), 0, 0, Map.of(), failure.code());
        } finally {
            room.release();
        }
    }
}
