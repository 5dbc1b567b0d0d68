package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do with a new token after its value left the service: somebody has to set it at the partner, and its use has to be
 * seen. It outlives the operation that made the token.
 *
 * @param since when the value was handed over
 * @param confirmed who said that it is set at the partner, and when; null until somebody does
 * @param nextLook when the service looks whether it is used; of a closed one, when it would have
 * @param closed null while it is open
 */
public record HandOver(
        OperationId operation,
        ConnectionName connection,
        TokenId token,
        Instant since,
        @Nullable Receipt confirmed,
        Instant nextLook,
        @Nullable Closed closed) {
    /** How it came to an end. */
    public enum End {
        /** Use of the token was seen that was not the service's own. */
        USED,
        /** The token is gone or has expired. */
        GONE
    }

    /** How and when it came to an end. */
    public record Closed(End end, Instant at) {}

    public boolean isOpen() {
        return closed == null;
    }
}
