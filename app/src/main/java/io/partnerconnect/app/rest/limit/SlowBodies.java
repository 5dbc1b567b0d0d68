package io.partnerconnect.app.rest.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.app.rest.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;

/**
 * Ends requests whose body takes too long to come. A thread waits for it, and the server's own limit is for each piece of it: one byte now and
 * then would keep the thread for good.
 */
@Singleton
class SlowBodies {
    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String LOGS = "/api/v1/audit/reconciliations";
    private static final long STRIDE = 1 << 20;
    private static final int EARLY = 9_000;

    private final Provider<Settings> settings;
    private final Provider<ObjectMapper> json;

    /** A filter is made before there are settings. */
    SlowBodies(Provider<Settings> settings, Provider<ObjectMapper> json) {
        this.settings = settings;
        this.json = json;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::begin, EARLY);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded() && !WITHOUT.contains(request.method())) {
            Arrival arrival = new Arrival(context, settings.get().callers().bodyTimeout());
            arrival.await();
            context.addEndHandler(ended -> arrival.forget());
        }
        context.next();
    }

    /** A body on its way. All of it happens on the thread of its connection, but for the end of the answer. */
    private final class Arrival {
        private final RoutingContext context;
        private final Duration limit;
        private final long stride;
        private long enough;
        private volatile long timer;

        Arrival(RoutingContext context, Duration limit) {
            this.context = context;
            this.limit = limit;
            this.stride = context.normalizedPath().equals(LOGS) ? STRIDE : Long.MAX_VALUE;
        }

        void await() {
            long read = context.request().bytesRead();
            enough = stride == Long.MAX_VALUE ? stride : read + stride;
            timer = context.vertx().setTimer(limit.toMillis(), over -> look());
        }

        void forget() {
            context.vertx().cancelTimer(timer);
        }

        private void look() {
            if (context.request().isEnded()) {
                return;
            }
            if (context.request().bytesRead() >= enough) {
                await();
            } else {
                end(context.response());
            }
        }

        private void end(HttpServerResponse response) {
            if (response.headWritten()) {
                cut();
            } else {
                response.setStatusCode(408).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
                if (context.request().version() != HttpVersion.HTTP_2) {
                    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                }
                response.end(told(limit)).onComplete(sent -> cut());
            }
        }

        /** Whoever waits for the rest of it is told that there is none. */
        private void cut() {
            if (context.request().version() == HttpVersion.HTTP_2) {
                context.response().reset();
            } else {
                context.request().connection().close();
            }
        }
    }

    private Buffer told(Duration limit) {
        try {
            return Buffer.buffer(json.get().writeValueAsBytes(Problem.tooSlow(limit)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
