package io.partnerconnect.app.rest.history;

import io.partnerconnect.domain.model.history.HistoryKeys;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs checkpoints. */
public record KeysResponse(
        String log,

        @Schema(
                description =
                        "The public keys, as signed notes have them. Get them from somebody you trust too: who forges checkpoints gives out keys that go with them")
        List<String> keys) {
    static KeysResponse from(HistoryKeys keys) {
        return new KeysResponse(
                keys.log(),
                keys.signers().stream().map(key -> key.verifier().toString()).toList());
    }
}
