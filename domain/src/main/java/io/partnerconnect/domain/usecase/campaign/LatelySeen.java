package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tiles as they were a moment ago: the items a campaign has in one workspace share a look at it. What has changed since is seen when the
 * steps are carried out, which look for themselves before they remove anything.
 */
final class LatelySeen implements BrowseTiles {
    private static final Duration LATELY = Duration.ofSeconds(30);

    private final BrowseTiles tiles;
    private final InstantSource clock;
    private final Map<WorkspaceName, Look> looks = new ConcurrentHashMap<>();

    LatelySeen(BrowseTiles tiles, InstantSource clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    @Override
    public List<Tile> list(WorkspaceName workspace) {
        looks.values().removeIf(look -> look.isOver(clock.instant()));
        return looks.computeIfAbsent(workspace, name -> new Look(clock.instant()))
                .at(workspace);
    }

    @Override
    public Tile get(WorkspaceName workspace, PartnerKey partner) {
        return list(workspace).stream()
                .filter(tile -> tile.partner().key().equals(partner))
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound(Missing.PARTNER, partner.value()));
    }

    /** The first who comes looks; the others wait for him. After a failure the next one looks again. */
    private final class Look {
        private final Instant begun;
        private @Nullable List<Tile> seen;

        Look(Instant begun) {
            this.begun = begun;
        }

        boolean isOver(Instant now) {
            return now.isAfter(begun.plus(LATELY));
        }

        synchronized List<Tile> at(WorkspaceName workspace) {
            List<Tile> known = seen;
            if (known == null) {
                known = tiles.list(workspace);
                seen = known;
            }
            return known;
        }
    }
}
