package io.partnerconnect.app.security;

/** The roles of {@link io.partnerconnect.domain.model.access.Role}, as annotations name them. */
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
}
