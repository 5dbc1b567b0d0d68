package io.partnerconnect.app.rest.retention;

import io.partnerconnect.domain.model.retention.AuditPartition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The months of the audit. */
public record PartitionsResponse(
        @Schema(description = "Newest first; months to come too, and those that were removed")
        List<PartitionResponse> items) {
    static PartitionsResponse from(List<AuditPartition> partitions) {
        return new PartitionsResponse(
                partitions.stream().map(PartitionResponse::from).toList());
    }
}
