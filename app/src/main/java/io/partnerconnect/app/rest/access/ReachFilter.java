package io.partnerconnect.app.rest.access;

import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Role;
import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Asks, before an endpoint begins, whether the caller may have what its path names. That he has the role anywhere was asked before. */
class ReachFilter {
    private final CurrentCaller caller;

    ReachFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo endpoint, UriInfo uri) {
        Method method = endpoint.getResourceMethod();
        Reaches reaches = method.getAnnotation(Reaches.class);
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (reaches == null || roles == null) {
            throw new ForbiddenException();
        }
        if (reaches.value() != Target.NOTHING) {
            Role role = Role.of(roles.value()[0]);
            caller.require(new Demand(role, reaches.value().reach(name -> parameter(uri, name))));
        }
    }

    static @Nullable String parameter(UriInfo uri, String name) {
        String path = uri.getPathParameters().getFirst(name);
        return path == null ? uri.getQueryParameters().getFirst(name) : path;
    }
}
