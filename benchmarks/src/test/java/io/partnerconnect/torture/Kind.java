package io.partnerconnect.torture;

import java.util.List;

/** What is asked for. */
enum Kind {
    CONNECT(Call.PRINCIPAL, Call.ENTITLEMENTS, Call.TOKEN_USE, Call.COMPUTE, Call.COMPUTE_USE, Call.MINT, Call.DELIVER),
    /** A connect to which the workspace refuses the token, so that all is taken back. */
    UNDO(Call.REMOVE_COMPUTE, Call.REMOVE_PRINCIPAL),
    /** A rotation that ends in waiting for the partner, with both tokens alive. */
    ROTATE(Call.MINT, Call.DELIVER),
    /** A rotation of a compromised token, which is revoked first. */
    EMERGENCY(Call.REVOKE, Call.MINT, Call.DELIVER),
    /** A disconnect of everything. */
    DISCONNECT(Call.LOCK_OUT, Call.REVOKE, Call.REMOVE_PRINCIPAL, Call.REMOVE_COMPUTE),
    /** A repair of a service principal that lost rights and got others. */
    REPAIR(Call.TOKEN_USE, Call.COMPUTE_USE_AGAIN, Call.WITHDRAW, Call.LEAVE);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Call> calls;

    Kind(Call... calls) {
        this.calls = List.of(calls);
    }

    List<Call> calls() {
        return calls;
    }

    boolean isConnect() {
        return this == CONNECT || this == UNDO;
    }
}
