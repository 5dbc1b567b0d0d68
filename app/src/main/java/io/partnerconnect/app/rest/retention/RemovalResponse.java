package io.partnerconnect.app.rest.retention;

import io.partnerconnect.domain.model.retention.PartitionRemoval;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the events of a month were removed. Their hashes and the checkpoints are still there. */
public record RemovalResponse(
        @Schema(examples = "2019-01") String month,
        @Schema(description = "How many events") long events,

        @Schema(description = "Which places in the history have no event since", examples = "0-71,73")
        String places,

        @Schema(description = "When the first of them was recorded") @Nullable
        Instant firstAt,

        @Schema(description = "When the last") @Nullable Instant lastAt,

        @Schema(description = "The operation that removed them; its events are part of the history")
        String operationId,

        @Schema(examples = "alice") String removedBy,
        String reason,
        Instant removedAt) {
    /** What is told of it. */
    public static RemovalResponse from(PartitionRemoval removal) {
        return new RemovalResponse(
                removal.month().toString(),
                removal.events(),
                removal.places().toString(),
                removal.firstAt(),
                removal.lastAt(),
                removal.operation().toString(),
                removal.by().name(),
                removal.reason().value(),
                removal.at());
    }
}
