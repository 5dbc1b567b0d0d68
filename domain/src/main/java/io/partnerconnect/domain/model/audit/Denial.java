package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that was refused before it became a command.
 *
 * @param route method and template of the path, never the path itself
 * @param workspace null unless the request named a registered one
 * @param code why, as the problem told the caller
 * @param suppressed how many more of the same were refused since the last event and are not written one by one
 */
public record Denial(
        Actor actor, String route, @Nullable WorkspaceName workspace, String code, long suppressed, Instant at) {
    public Denial withSuppressed(long more) {
        return new Denial(actor, route, workspace, code, more, at);
    }
}
