package io.partnerconnect.app.rest.tile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tiles of one workspace, all on one page. */
public record TilesResponse(
        List<TileResponse> items, @Nullable String nextPageToken) {
    static TilesResponse of(List<TileResponse> items) {
        return new TilesResponse(items, null);
    }
}
