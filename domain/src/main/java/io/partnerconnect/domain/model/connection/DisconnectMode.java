package io.partnerconnect.domain.model.connection;

/** How much of a connection a disconnect takes away. */
public enum DisconnectMode {
    /** All of it, as resetting the tile does: tokens, compute, service principal and check mark. */
    FULL,
    /** The service principal and its tokens; compute and check mark stay. */
    SERVICE_PRINCIPAL_ONLY,
    /** The tokens; all else stays. */
    REVOKE_ONLY
}
