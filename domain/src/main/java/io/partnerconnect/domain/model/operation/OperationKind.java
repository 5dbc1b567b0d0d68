package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.Action;

/** What an operation is to achieve. */
public enum OperationKind {
    /** Gives a partner a service principal, permissions, compute and a token. */
    CONNECT(Action.CONNECT),
    /** Replaces a token by a new one. */
    ROTATE(Action.ROTATE),
    /** Takes away what a partner was given. */
    DISCONNECT(Action.DISCONNECT),
    /** Makes the service principal inactive; can be taken back. */
    QUARANTINE(Action.QUARANTINE),
    /** Makes the service principal active again. */
    RELEASE(Action.RELEASE),
    /** Revokes all tokens of the connection. */
    REVOKE(Action.REVOKE);

    private final Action action;

    OperationKind(Action action) {
        this.action = action;
    }

    /** By what the audit knows it. */
    public Action action() {
        return action;
    }
}
