package io.partnerconnect.domain.model.workspace;

import org.jspecify.annotations.Nullable;

/**
 * Who the service is in a workspace. {@code userName} of a service principal is its application id.
 *
 * @param workspace the number of the workspace that was asked; null when it does not say
 */
public record Caller(
        String id,
        String userName,
        boolean active,
        boolean admin,
        @Nullable WorkspaceNumber workspace) {
    /** Where the workspace does not say its number. */
    public Caller(String id, String userName, boolean active, boolean admin) {
        this(id, userName, active, admin, null);
    }
}
