package io.partnerconnect.app.security;

import io.partnerconnect.domain.model.access.Access;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;

/** Who calls, between his proof of that and what is decided by it. */
public final class Callers {
    private static final String ACCESS = "io.partnerconnect.access";

    private Callers() {}

    /** Somebody who has proved who he is. */
    static SecurityIdentity identity(Access access) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(access.actor().name()))
                .addRoles(Roles.of(access))
                .addAttribute(ACCESS, access)
                .build();
    }

    /** Who he is and what he may do; empty when he did not prove who he is. */
    public static Optional<Access> accessOf(SecurityIdentity caller) {
        return Optional.ofNullable(caller.getAttribute(ACCESS));
    }
}
