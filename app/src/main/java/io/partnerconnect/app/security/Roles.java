package io.partnerconnect.app.security;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Role;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The names of {@link Role}, as endpoints ask for them. Who has a role anywhere has it here: where is decided by what is asked for. */
public final class Roles {
    public static final String VIEWER = "viewer";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";
    public static final String CATALOGUE_ADMIN = "catalogue-admin";
    public static final String APPROVER = "approver";
    public static final String AUDITOR = "auditor";

    /** Has who views everything; what tells of all workspaces at once, as metrics do, asks for it. */
    public static final String VIEWER_EVERYWHERE = "viewer-everywhere";

    private Roles() {}

    /** Those somebody has anywhere. */
    static Set<String> of(Access access) {
        Set<String> roles = new HashSet<>();
        Stream.of(Role.values()).filter(access::has).map(Role::text).forEach(roles::add);
        if (access.hasEverywhere(Role.VIEWER)) {
            roles.add(VIEWER_EVERYWHERE);
        }
        return roles;
    }
}
