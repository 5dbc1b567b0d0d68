package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.secret.SecretId;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rotation of an OAuth secret as callers are told of it; never with the new value in clear. */
public record SecretRotationResponse(
        OperationResponse operation,

        @Schema(description = "The new OAuth secret; null until it was made") @Nullable
        String newSecretId,

        @Nullable Instant newSecretExpiresAt,

        @Schema(description = "SEALED: the new value as a JWE, for the holder of the private key") @Nullable
        String sealed) {
    static SecretRotationResponse from(Operation operation) {
        Optional<StepResult.SecretMade> made = operation.latest(StepResult.SecretMade.class);
        return new SecretRotationResponse(
                OperationResponse.from(operation),
                made.map(StepResult.SecretMade::secret).map(SecretId::value).orElse(null),
                made.map(StepResult.SecretMade::expiresAt).orElse(null),
                operation
                        .latest(StepResult.Delivered.class)
                        .map(StepResult.Delivered::sealed)
                        .orElse(null));
    }
}
