package io.partnerconnect.app.rest.credential;

import io.partnerconnect.domain.model.servicecredential.Rewrapping;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of sealing credentials anew. */
public record RewrapResponse(
        @Schema(description = "The key all are to be sealed with", examples = "2026-11")
        String keyId,

        @Schema(description = "How many were sealed anew by this request")
        int rewrapped,

        @Schema(
                description =
                        "Those that are still sealed with another key, the first hundred by name: empty when the other keys can be taken away. Ask again;"
                                + " one that stays cannot be opened, and GET /credentials/{name} tells why")
        List<String> left) {
    static RewrapResponse from(Rewrapping done) {
        return new RewrapResponse(
                done.key().value(),
                done.rewrapped(),
                done.left().stream().map(CredentialName::value).toList());
    }
}
