package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.rest.secret.MadeSecretResponse;
import io.partnerconnect.app.rest.token.MintedResponse;
import io.partnerconnect.domain.model.credential.Credential;
import io.partnerconnect.domain.model.credential.IssuedCredential;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.Started;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation that was begun; and what is new to sign in with, when its value was to be in the answer and is there. */
public record StartedResponse(
        OperationResponse operation,

        @Schema(description = "Its value is in this answer and nowhere else; null when it is not, or not yet, there")
        @Nullable
        MintedResponse token,

        @Schema(description = "Of the rotation of an OAuth secret, in the place of token") @Nullable
        MadeSecretResponse secret) {
    static StartedResponse from(Started started) {
        OperationResponse operation = OperationResponse.from(started.operation());
        IssuedCredential value = started.value();
        return value == null
                ? new StartedResponse(operation, null, null)
                : with(operation, started.operation().id(), value);
    }

    private static StartedResponse with(OperationResponse operation, OperationId id, IssuedCredential issued) {
        return switch (issued.credential()) {
            case Credential.OfToken(var token) ->
                new StartedResponse(operation, MintedResponse.from(id, token, issued.value()), null);
            case Credential.OfSecret(var secret) ->
                new StartedResponse(operation, null, MadeSecretResponse.from(id, secret, issued.value()));
        };
    }
}
