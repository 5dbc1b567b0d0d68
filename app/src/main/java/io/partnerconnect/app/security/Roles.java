package io.partnerconnect.app.security;

import java.util.Set;

/** What callers may do. A role includes those below it, except that only auditors and administrators read the audit. */
public final class Roles {
    /** Sees everything but the audit. */
    public static final String VIEWER = "viewer";

    /** Also mints and revokes tokens. */
    public static final String OPERATOR = "operator";

    /** Also changes workspaces, the catalogue and connections, and disconnects. */
    public static final String ADMIN = "admin";

    /** Sees everything, the audit too. */
    public static final String AUDITOR = "auditor";

    /** Sees everything but the audit, and approves what others ask for. No other role includes it. */
    public static final String APPROVER = "approver";

    private Roles() {}

    /** The role with those it includes. */
    static Set<String> including(String role) {
        return switch (role) {
            case VIEWER -> Set.of(VIEWER);
            case OPERATOR -> Set.of(VIEWER, OPERATOR);
            case ADMIN -> Set.of(VIEWER, OPERATOR, ADMIN);
            case AUDITOR -> Set.of(VIEWER, AUDITOR);
            case APPROVER -> Set.of(VIEWER, APPROVER);
            default ->
                throw new IllegalStateException(
                        "the role " + role + " is none of viewer, operator, admin, auditor, approver");
        };
    }
}
