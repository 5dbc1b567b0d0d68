package io.partnerconnect.simulator.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request that reached a workspace.
 *
 * @param sequence orders the requests of all workspaces of a simulator
 * @param status what was answered, or 0 when the connection was broken or left without an answer
 * @param changedState whether it had an effect, answered or not
 */
public record ReceivedRequest(
        long sequence,
        Instant at,
        String method,
        String path,
        int status,
        boolean changedState,
        @Nullable String userAgent,
        Authorization authorization) {

    /** How the caller identified itself. The credential itself is never kept. */
    public enum Authorization {
        NONE,
        TOKEN,
        OAUTH,
        BASIC,
        OTHER
    }
}
