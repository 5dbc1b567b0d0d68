package io.partnerconnect.app.rest.history;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.evidence.Checkpoint;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the history was at a time, signed. */
public record CheckpointResponse(
        @Schema(description = "From 0, without gaps") long number,

        @Schema(description = "From 1; another one begins after the database was restored or moved")
        long epoch,

        @Schema(description = "How many events the history had")
        long size,

        @Schema(description = "The root of its Merkle tree (RFC 6962), in base64")
        String root,

        Instant at,

        @Schema(description = "The same as a C2SP checkpoint in a signed note: what the public key is for")
        String note) {
    static CheckpointResponse from(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        return new CheckpointResponse(
                checkpoint.number(),
                checkpoint.epoch(),
                checkpoint.size(),
                checkpoint.root().toString(),
                checkpoint.at(),
                signed.note());
    }
}
