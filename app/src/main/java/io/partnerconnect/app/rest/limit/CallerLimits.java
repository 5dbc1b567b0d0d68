package io.partnerconnect.app.rest.limit;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.app.rest.limit.Allowance.Taken;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Limits how much each caller asks of this replica, and tells him where he stands, in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10. Who did not prove who he is costs nothing but his refusal, and is not counted here.
 */
@Singleton
class CallerLimits {
    private static final String TAKEN = CallerLimits.class.getName();
    private static final int MANY = 10_000;

    private final Provider<Settings> settings;
    private final CurrentVertxRequest http;
    private final InstantSource clock;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    /** A filter is made before there are settings. */
    CallerLimits(Provider<Settings> settings, CurrentVertxRequest http, InstantSource clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void take(ContainerRequestContext request) {
        caller().ifPresent(caller -> {
            Taken taken = allowance(caller).take(clock.instant());
            request.setProperty(TAKEN, taken);
            if (!taken.granted()) {
                throw new TooManyRequests(taken.quota(), taken.retryAfter());
            }
        });
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAKEN) instanceof Taken taken) {
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"caller\";q=%d;w=%d".formatted(taken.quota(), Allowance.WINDOW.toSeconds()));
            response.getHeaders()
                    .putSingle("RateLimit", "\"caller\";r=%d;t=%d".formatted(taken.remaining(), seconds(taken.full())));
        }
    }

    private Optional<String> caller() {
        return http.getCurrent().user() instanceof QuarkusHttpUser known
                        && !known.getSecurityIdentity().isAnonymous()
                ? Optional.of(known.getSecurityIdentity().getPrincipal().getName())
                : Optional.empty();
    }

    private Allowance allowance(String caller) {
        if (allowances.size() > MANY) {
            allowances.values().removeIf(allowance -> allowance.isFull(clock.instant()));
        }
        return allowances.computeIfAbsent(caller, name -> new Allowance(quota(name)));
    }

    private int quota(String caller) {
        Settings.CallerSettings callers = settings.get().callers();
        return callers.exceptions().getOrDefault(caller, callers.requestsPerMinute());
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
