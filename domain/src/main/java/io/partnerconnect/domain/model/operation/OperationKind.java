package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.Action;

/** What an operation is to achieve. */
public enum OperationKind {
    /** Gives a partner a service principal, permissions, compute and a token. */
    CONNECT(Action.CONNECT),
    /** Replaces a token by a new one. */
    ROTATE(Action.ROTATE),
    /** Replaces an OAuth secret by a new one. */
    ROTATE_SECRET(Action.ROTATE_SECRET),
    /** Takes away what a partner was given. */
    DISCONNECT(Action.DISCONNECT),
    /** Makes the service principal inactive; can be taken back. */
    QUARANTINE(Action.QUARANTINE),
    /** Makes the service principal active again. */
    RELEASE(Action.RELEASE),
    /** Revokes all tokens of the connection. */
    REVOKE(Action.REVOKE),
    /** Brings the service principal back to the permission profile of its partner. */
    REPAIR(Action.REPAIR);

    private final Action action;

    OperationKind(Action action) {
        this.action = action;
    }

    /** Whether it replaces what the partner signs in with, and waits for the partner to switch. */
    public boolean isRotation() {
        return this == ROTATE || this == ROTATE_SECRET;
    }

    /** By what the audit knows it. */
    public Action action() {
        return action;
    }
}
