package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.AuditedOperation;
import org.jspecify.annotations.Nullable;

/**
 * What a marker tells of where that comes from which carries it.
 *
 * @param made what the audit knows of what made it; null when the marker is not this installation's, or the audit does not know of it
 */
public record Provenance(
        Marker marker, Origin origin, @Nullable AuditedOperation made) {
    /** Whose marker it is. */
    public enum Origin {
        /** This installation made it for that operation, and nobody else could. */
        THIS_INSTALLATION,
        /** It names another one; whether that made it only that one can tell. */
        ANOTHER_INSTALLATION,
        /** It names this installation, whose key did not make it: it was made up or changed, or by a key that is not used any more. */
        NOT_VERIFIED
    }
}
