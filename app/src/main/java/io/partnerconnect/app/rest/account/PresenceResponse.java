package io.partnerconnect.app.rest.account;

import io.partnerconnect.domain.model.account.AdministratorPresence;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the administrator is an active user of a connected workspace. */
public record PresenceResponse(
        @Schema(
                description =
                        "ACTIVE: seen in workspace; NOT_FOUND: in none of all workspaces, by two looks; UNKNOWN: not yet confirmed, or some"
                                + " workspace did not answer")
        State state,

        @Schema(description = "Where the administrator was seen") @Nullable
        String workspace,

        @Schema(description = "How many workspaces were asked; null when one that was seen in was enough") @Nullable
        Integer workspaces,

        @Schema(description = "How many of them did not answer") @Nullable
        Integer unanswered,

        Instant at) {
    /** What is known. */
    public enum State {
        ACTIVE,
        NOT_FOUND,
        UNKNOWN
    }

    static PresenceResponse from(AdministratorPresence presence) {
        return switch (presence) {
            case AdministratorPresence.Active(var workspace, var at) ->
                new PresenceResponse(State.ACTIVE, workspace.value(), null, null, at);
            case AdministratorPresence.NotFound(var workspaces, var at) ->
                new PresenceResponse(State.NOT_FOUND, null, workspaces, 0, at);
            case AdministratorPresence.Missed(var workspaces, var at) ->
                new PresenceResponse(State.UNKNOWN, null, workspaces, 0, at);
            case AdministratorPresence.Unknown(var unanswered, var workspaces, var at) ->
                new PresenceResponse(State.UNKNOWN, null, workspaces, unanswered, at);
        };
    }
}
