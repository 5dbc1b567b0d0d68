package io.partnerconnect.app.rest.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the new token's value is to get to whom it is for. */
public record DeliveryRequest(
        @Schema(
                required = true,
                description =
                        "RESPONSE: in this answer, once; SEALED: encrypted to a public key; SECRET_SCOPE: into a secret scope of the workspace")
        @Nullable
        Method method,

        @Schema(
                implementation = Object.class,
                description =
                        "SEALED: a public key as a JWK, RSA of 2048 bits or more, or EC; left out: the one registered for the connection")
        @Nullable
        JsonNode publicKey,

        @Schema(description = "SECRET_SCOPE: the scope", maxLength = 128) @Nullable
        String scope,

        @Schema(description = "SECRET_SCOPE: the key in it", maxLength = 128) @Nullable
        String key) {
    /** The ways of delivery. */
    public enum Method {
        RESPONSE,
        SEALED,
        SECRET_SCOPE
    }

    /** Which it is; throws {@link Failure.Invalid} when it is none. */
    public Delivery toDomain() {
        return switch (method) {
            case null -> throw new Failure.Invalid("delivery.method", "must be given");
            case RESPONSE -> {
                refuse("delivery.public_key", publicKey);
                refuse("delivery.scope", scope);
                refuse("delivery.key", key);
                yield new Delivery.Response();
            }
            case SEALED -> {
                refuse("delivery.scope", scope);
                refuse("delivery.key", key);
                yield publicKey == null
                        ? new Delivery.SealedToRegistered()
                        : new Delivery.Sealed(new Delivery.SealingKey(publicKey.toString()));
            }
            case SECRET_SCOPE -> {
                refuse("delivery.public_key", publicKey);
                yield new Delivery.SecretScope(given("delivery.scope", scope), given("delivery.key", key));
            }
        };
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Failure.Invalid(field, "must be given with this method");
        }
        return value;
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw new Failure.Invalid(field, "must not be given with this method");
        }
    }
}
