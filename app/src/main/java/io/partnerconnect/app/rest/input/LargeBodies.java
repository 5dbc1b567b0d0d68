package io.partnerconnect.app.rest.input;

import io.partnerconnect.app.configuration.Settings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that say beforehand that they are too large, as a problem; others are cut off by the server. */
@Singleton
class LargeBodies {
    private static final long MOST = 64 * 1024;
    private static final String LOGS = "/api/v1/audit/reconciliations";

    /** Where the server looks how much of a body it may read that does not say its length. */
    private static final String SERVER_LIMIT = "io.quarkus.max-request-size";

    /** After the filter by which the server sets its own. */
    private static final int LATE = 1;

    private final Provider<Settings> settings;

    /** A filter is made before there are settings. */
    LargeBodies(Provider<Settings> settings) {
        this.settings = settings;
    }

    /** An imported log is counted where it is read, so that what is too much is answered with a problem. */
    void limit(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (request.get(SERVER_LIMIT) != null
                            && !request.normalizedPath().equals(LOGS)) {
                        request.put(SERVER_LIMIT, MOST);
                    }
                    request.next();
                },
                LATE);
    }

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        if (request.getLength() > most(request.getUriInfo().getPath())) {
            throw new WebApplicationException(413);
        }
    }

    private long most(String path) {
        return path.equals(LOGS)
                ? settings.get().reconciliation().largestImport().asLongValue()
                : MOST;
    }
}
