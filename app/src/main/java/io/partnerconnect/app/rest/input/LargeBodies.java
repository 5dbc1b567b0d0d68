package io.partnerconnect.app.rest.input;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that say beforehand that they are too large, as a problem; others are cut off by the server. */
class LargeBodies {
    private static final long MOST = 64 * 1024;

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (request.getLength() > MOST) {
            throw new WebApplicationException(413);
        }
    }
}
