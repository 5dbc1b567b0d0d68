package io.partnerconnect.app.rest.history;

import io.partnerconnect.domain.model.history.AppendProof;
import io.partnerconnect.evidence.Hash;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proves that between two checkpoints events were only added. */
public record ConsistencyResponse(
        CheckpointResponse from,
        CheckpointResponse to,

        @Schema(description = "The hashes that lead from one root to the other (RFC 6962, section 2.1.2), in base64")
        List<String> path) {
    static ConsistencyResponse from(AppendProof proof) {
        return new ConsistencyResponse(
                CheckpointResponse.from(proof.earlier()),
                CheckpointResponse.from(proof.later()),
                proof.proof().path().stream().map(Hash::toString).toList());
    }
}
