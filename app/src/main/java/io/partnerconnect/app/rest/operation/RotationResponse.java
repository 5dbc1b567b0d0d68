package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.rotation.Generations;
import io.partnerconnect.domain.model.rotation.RotationState;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rotation as callers are told of it; never with the new value in clear. */
public record RotationResponse(
        OperationResponse operation,

        @Schema(description = "How far it is; null before there is a new token, and when it is taken back") @Nullable
        RotationState state,

        @Schema(description = "The new token; null until it was minted") @Nullable
        String newTokenId,

        @Nullable Instant newTokenExpiresAt,

        @Schema(
                description =
                        "The how manieth token the service made for the connection and kept; null until it was minted")
        @Nullable
        Long generation,

        @Schema(description = "SEALED: the new value as a JWE, for the holder of the private key") @Nullable
        String sealed,

        @Schema(description = "Why the old token could go, in words") @Nullable
        String evidence) {
    /** {@code history} are the operations on its connection. */
    static RotationResponse from(Operation operation, Collection<Operation> history) {
        Optional<StepResult.Minted> minted = operation.latest(StepResult.Minted.class);
        return new RotationResponse(
                OperationResponse.from(operation),
                RotationState.of(operation).orElse(null),
                minted.map(StepResult.Minted::token).map(TokenId::value).orElse(null),
                minted.map(StepResult.Minted::expiresAt).orElse(null),
                minted.map(each -> Generations.of(operation, history)).orElse(null),
                operation
                        .latest(StepResult.Delivered.class)
                        .map(StepResult.Delivered::sealed)
                        .orElse(null),
                operation
                        .latest(StepResult.Finding.class)
                        .map(StepResult.Finding::words)
                        .orElse(null));
    }
}
