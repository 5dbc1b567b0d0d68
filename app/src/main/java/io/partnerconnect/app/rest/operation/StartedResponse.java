package io.partnerconnect.app.rest.operation;

import io.partnerconnect.app.rest.input.OperationResponse;
import io.partnerconnect.app.rest.token.MintedResponse;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.port.in.Started;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation that was begun; and the new token, when its value was to be in the answer and is there. */
public record StartedResponse(
        OperationResponse operation,

        @Schema(description = "Its value is in this answer and nowhere else; null when it is not, or not yet, there")
        @Nullable
        MintedResponse token) {
    static StartedResponse from(Started started) {
        MintedToken value = started.value();
        return new StartedResponse(
                OperationResponse.from(started.operation()),
                value == null ? null : MintedResponse.from(started.operation().id(), value));
    }
}
