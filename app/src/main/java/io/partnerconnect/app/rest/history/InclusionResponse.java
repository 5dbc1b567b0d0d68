package io.partnerconnect.app.rest.history;

import io.partnerconnect.domain.model.history.EventProof;
import io.partnerconnect.evidence.Hash;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proves that an event is part of what a checkpoint was signed of. */
public record InclusionResponse(
        String eventId,

        @Schema(description = "The place of the event, from 0")
        long index,

        @Schema(description = "SHA-256 of a zero byte and the event's text, in base64")
        String leaf,

        @Schema(description = "The hashes beside the way from the leaf to the root, in base64")
        List<String> path,

        CheckpointResponse checkpoint) {
    static InclusionResponse from(String event, EventProof proof) {
        return new InclusionResponse(
                event,
                proof.proof().index(),
                proof.leaf().toString(),
                proof.proof().path().stream().map(Hash::toString).toList(),
                CheckpointResponse.from(proof.checkpoint()));
    }
}
