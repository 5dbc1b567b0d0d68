package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key just made or rotated. Its value appears here, and here once. */
public record IssuedKeyResponse(
        String operationId,

        @Schema(description = "Shown once; there is no way to see it again", examples = "pca_…")
        String keyValue,

        ApiKeyResponse key) {
    static IssuedKeyResponse from(OperationId operation, IssuedApiKey issued, Instant now) {
        return new IssuedKeyResponse(
                operation.toString(), issued.secret().reveal(value -> value), ApiKeyResponse.from(issued.key(), now));
    }

    @Override
    public String toString() {
        return "IssuedKeyResponse[name=" + key.name() + "]";
    }
}
