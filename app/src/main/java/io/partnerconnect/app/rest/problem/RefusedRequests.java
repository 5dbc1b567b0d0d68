package io.partnerconnect.app.rest.problem;

import io.partnerconnect.app.rest.access.Routes;
import io.partnerconnect.app.rest.input.CurrentRequest;
import io.partnerconnect.app.schedule.DenialLog;
import io.partnerconnect.app.security.Callers;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Denial;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Sees every refused request that did not become an operation, and has it written into the audit. */
class RefusedRequests {
    private final CurrentRequest current;
    private final DenialLog denials;
    private final CurrentVertxRequest http;
    private final InstantSource clock;

    RefusedRequests(CurrentRequest current, DenialLog denials, CurrentVertxRequest http, InstantSource clock) {
        this.current = current;
        this.denials = denials;
        this.http = http;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void see(ContainerRequestContext request, ResourceInfo endpoint) {
        String code = current.refusal();
        if (code != null && current.operation() == null) {
            denials.add(new Denial(actor(), route(request, endpoint), null, code, 0, clock.instant()));
        }
    }

    /** Who the caller proved to be. A filter may not wait for that proof, so one who was not asked for it yet is anonymous. */
    private Actor actor() {
        return http.getCurrent().user() instanceof QuarkusHttpUser known
                ? Callers.accessOf(known.getSecurityIdentity())
                        .map(Access::actor)
                        .orElseGet(Actor::anonymous)
                : Actor.anonymous();
    }

    private static String route(ContainerRequestContext request, @Nullable ResourceInfo endpoint) {
        return Routes.of(request.getMethod(), endpoint == null ? null : endpoint.getResourceMethod());
    }
}
