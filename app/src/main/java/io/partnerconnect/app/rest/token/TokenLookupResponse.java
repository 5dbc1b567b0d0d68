package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.inventory.TokenTrace;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of it: usually one token, none when no workspace ever showed it. */
public record TokenLookupResponse(
        List<TokenResponse> items,

        @Schema(description = "What its marker tells; null when none was given") @Nullable
        MarkerResponse marker) {
    /** What a marker tells. */
    public record MarkerResponse(
            @Schema(examples = "prod") String installation,

            @Schema(
                    description =
                            "ANOTHER_INSTALLATION: ask that one. NOT_VERIFIED: it names this one, whose key did not make it")
            Provenance.Origin origin,

            @Schema(
                    description =
                            "What made it, as the audit knows it; null when the marker is not this installation's, or the audit does not"
                                    + " know of it")
            @Nullable
            OperationResponse operation,

            @Schema(description = "The operation of which that was a step; null when it stands alone") @Nullable
            String partOfOperationId) {
        private static MarkerResponse from(Provenance provenance) {
            Optional<AuditedOperation> made = Optional.ofNullable(provenance.made());
            return new MarkerResponse(
                    provenance.marker().installation(),
                    provenance.origin(),
                    made.map(OperationResponse::from).orElse(null),
                    made.map(AuditedOperation::partOf)
                            .map(OperationId::toString)
                            .orElse(null));
        }
    }

    static TokenLookupResponse from(TokenTrace trace, Instant now) {
        return new TokenLookupResponse(
                trace.tokens().stream()
                        .map(token -> TokenResponse.from(token, now))
                        .toList(),
                Optional.ofNullable(trace.provenance())
                        .map(MarkerResponse::from)
                        .orElse(null));
    }
}
