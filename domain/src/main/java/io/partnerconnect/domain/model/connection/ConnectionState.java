package io.partnerconnect.domain.model.connection;

/** What is there of a connection, seen from the workspace and the record together. */
public enum ConnectionState {
    /** No check mark and no service principal. */
    NOT_CONNECTED,
    /** All that the partner needs is there. */
    CONNECTED,
    /** It is there but cannot work; the findings say why. */
    DEGRADED,
    /** Its service principal is inactive: nothing works until it is released, and nothing is lost. */
    QUARANTINED,
    /** The check mark stands, the service principal is gone: a manual disconnect. */
    PRINCIPAL_REMOVED,
    /** A service principal of the partner's name is there, but no connection was recorded. */
    UNRECORDED
}
