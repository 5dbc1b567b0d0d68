package io.partnerconnect.app.rest.retention;

import io.partnerconnect.domain.model.retention.AuditPartition;
import io.partnerconnect.domain.model.retention.MonthContents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A month of the audit, by when its events were recorded. */
public record PartitionResponse(
        @Schema(description = "In UTC", examples = "2019-01")
        String month,

        Instant from,
        @Schema(description = "Not included") Instant until,

        @Schema(description = "How many events it has; only where one month is asked for") @Nullable
        Long events,

        @Schema(description = "How many of them are sealed as they are; only where one month is asked for") @Nullable
        Long sealed,

        @Schema(
                description =
                        "Which places they have in the history; only where one month is asked for. It has to be given to remove them",
                examples = "0-71,73")
        @Nullable
        String places,

        @Schema(
                description =
                        "Whether a checkpoint that covers them is known to be outside of the database; only where one month is asked for")
        @Nullable
        Boolean published,

        @Schema(description = "How many legal holds are in force for it")
        long holds,

        @Schema(
                description =
                        "What keeps its events there. Where all months are asked for, only its age and holds are looked at")
        List<KeepingResponse> keptBy,

        @Schema(description = "Null while its events are there") @Nullable
        RemovalResponse removal) {
    static PartitionResponse from(AuditPartition partition) {
        Optional<MonthContents> contents = Optional.ofNullable(partition.contents());
        return new PartitionResponse(
                partition.month().toString(),
                partition.month().from(),
                partition.month().until(),
                contents.map(MonthContents::events).orElse(null),
                contents.map(each -> each.events() - each.unsealed()).orElse(null),
                contents.map(each -> each.places().toString()).orElse(null),
                contents.map(MonthContents::published).orElse(null),
                partition.holds(),
                partition.keeping().stream().map(KeepingResponse::from).toList(),
                partition.removal() == null ? null : RemovalResponse.from(partition.removal()));
    }
}
