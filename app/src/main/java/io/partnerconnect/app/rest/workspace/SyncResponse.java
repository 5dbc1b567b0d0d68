package io.partnerconnect.app.rest.workspace;

import io.partnerconnect.domain.model.inventory.Freshness;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How old what is known of a workspace is. */
public record SyncResponse(
        String workspace,

        @Schema(description = "When its latest reading was begun; null when it was never read") @Nullable
        Instant observedAt,

        @Schema(description = "Whether the latest attempt to read it failed")
        boolean stale,

        @Schema(description = "The code of that failure", examples = "workspace-unreachable") @Nullable
        String staleReason,

        @Schema(description = "The first of the attempts in a row that failed") @Nullable
        Instant staleSince,

        Instant nextSyncAt) {
    static SyncResponse from(Freshness freshness) {
        Freshness.Stale stale = freshness.stale();
        return new SyncResponse(
                freshness.workspace().value(),
                freshness.observedAt(),
                stale != null,
                stale == null ? null : stale.code(),
                stale == null ? null : stale.since(),
                freshness.nextReading());
    }
}
