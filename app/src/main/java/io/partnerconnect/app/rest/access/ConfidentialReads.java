package io.partnerconnect.app.rest.access;

import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditLedger;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Writes down who is about to be shown what is {@link Confidential}; nothing is shown when that cannot be written. */
class ConfidentialReads {
    private final CurrentCaller caller;
    private final AuditLedger ledger;
    private final InstantSource clock;

    ConfidentialReads(CurrentCaller caller, AuditLedger ledger, InstantSource clock) {
        this.caller = caller;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** After {@link ReachFilter}: who may not is refused, and that is written. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void write(ContainerRequestContext request, ResourceInfo endpoint, UriInfo uri) {
        Method method = endpoint.getResourceMethod();
        if (method.isAnnotationPresent(Confidential.class)) {
            ledger.read(new SensitiveRead(
                    caller.actor(),
                    Routes.of(request.getMethod(), method),
                    named(uri, "workspace", WorkspaceName::new),
                    named(uri, "partner", PartnerKey::new),
                    clock.instant()));
        }
    }

    /** Null also where it is none: then nothing is shown either. */
    private static <T> @Nullable T named(UriInfo uri, String name, Function<String, T> parse) {
        String text = ReachFilter.parameter(uri, name);
        try {
            return text == null ? null : parse.apply(text);
        } catch (Failure.Invalid invalid) {
            return null;
        }
    }
}
