package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a policy's latest look at a connection.
 *
 * @param due when the connection's token is due; null when that could not be told
 * @param operation the rotation that was begun, or what was under way already; null when there is none
 * @param at when it looked
 * @param nextLook when it looks again
 */
public record PolicyRun(
        ConnectionName connection,
        PolicyId policy,
        Verdict verdict,
        @Nullable Instant due,
        @Nullable OperationId operation,
        @Nullable Trouble trouble,
        Instant at,
        Instant nextLook) {
    /** What it came to. */
    public enum Verdict {
        /** The token is not old enough. */
        NOT_DUE,
        /** A rotation was begun. */
        BEGUN,
        /** Another operation is under way on the connection. */
        BUSY,
        /** There is no token to replace. */
        NO_TOKEN,
        /** There are several tokens, and it is not for the service to guess which the partner uses. */
        SEVERAL_TOKENS,
        /** It could not be looked at, or a rotation not be begun. */
        FAILED
    }

    /** Why it failed: a code for programs, a sentence for people. */
    public record Trouble(String code, String words) {}
}
