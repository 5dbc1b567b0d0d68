package io.partnerconnect.app.security;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.Authorise;
import io.partnerconnect.domain.port.in.Command;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumMap;
import java.util.Map;

/** Who makes the current request, and what he may do. What he sees is found out once. */
@RequestScoped
public class CurrentCaller {
    private final SecurityIdentity identity;
    private final Authorise authorise;
    private final Map<Role, Sight> sights = new EnumMap<>(Role.class);

    CurrentCaller(SecurityIdentity identity, Authorise authorise) {
        this.identity = identity;
        this.authorise = authorise;
    }

    public Actor actor() {
        return access().actor();
    }

    /** What he may view. */
    public Sight sight() {
        return sight(Role.VIEWER);
    }

    /** What he has the role for. */
    public Sight sight(Role role) {
        return sights.computeIfAbsent(role, asked -> authorise.sight(access(), asked));
    }

    /** Throws {@link Failure} when he may not. */
    public void require(Demand demand) {
        authorise.require(access(), demand);
    }

    /** Throws {@link Failure} when he may not. */
    public void require(Command<?> command) {
        authorise.require(access(), command);
    }

    /** All that he may do. */
    public Access access() {
        return Callers.accessOf(identity).orElseThrow(UnauthorizedException::new);
    }
}
