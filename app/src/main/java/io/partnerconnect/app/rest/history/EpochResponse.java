package io.partnerconnect.app.rest.history;

import io.partnerconnect.domain.model.history.HistoryEpoch;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the history that was kept in one database without interruption. */
public record EpochResponse(
        @Schema(description = "From 1") long epoch,

        @Schema(description = "How many events the history had when it began")
        long firstSize,

        Instant openedAt) {
    static EpochResponse from(HistoryEpoch epoch) {
        return new EpochResponse(epoch.number(), epoch.firstSize(), epoch.openedAt());
    }
}
