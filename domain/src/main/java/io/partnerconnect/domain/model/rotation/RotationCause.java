package io.partnerconnect.domain.model.rotation;

/** Why a token is replaced. */
public enum RotationCause {
    /** Its time has come. */
    SCHEDULED,
    /** Somebody else may have its value: the old one is revoked first. */
    COMPROMISED,
    /** Nobody has its value any more. */
    LOST,
    /** A policy asks for it. */
    POLICY
}
