package io.partnerconnect.app.rest.limit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes connections on which no request is under way for longer than one may be idle, whatever trickles in meanwhile: the server's own limit
 * begins anew with each byte, so that a head that never ends would keep its connection for good.
 */
@Singleton
class QuietConnections {
    /** How often all are looked at within that time; one that was quiet each time is closed at the next. */
    private static final int LOOKS = 4;

    private static final int FIRST = 10_000;
    private static final AttributeKey<Use> USE = AttributeKey.valueOf(QuietConnections.class, "use");

    private final Vertx vertx;
    private long timer;

    QuietConnections(Vertx vertx) {
        this.vertx = vertx;
    }

    void see(@Observes Filters filters) {
        filters.register(QuietConnections::begin, FIRST);
    }

    void see(@Observes ManagementInterface management) {
        management.router().route().order(-FIRST).handler(QuietConnections::begin);
    }

    void start(@Observes StartupEvent started) {
        Duration longest = ConfigProvider.getConfig().getValue("quarkus.http.idle-timeout", Duration.class);
        timer = vertx.setPeriodic(Math.max(1, longest.toMillis() / LOOKS), again -> lookAtAll());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private static void begin(RoutingContext request) {
        Use use = useOf(((ConnectionBase) request.request().connection()).channel());
        use.begin();
        request.addEndHandler(ended -> use.end());
        request.next();
    }

    /** Each loop by its own thread, as it has to be. */
    private void lookAtAll() {
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            loop.execute(() -> lookAt((SingleThreadEventLoop) loop));
        }
    }

    private static void lookAt(SingleThreadEventLoop loop) {
        List<Channel> quiet = new ArrayList<>();
        loop.registeredChannelsIterator().forEachRemaining(channel -> {
            if (channel.parent() instanceof ServerChannel && useOf(channel).isOver(isBeingAnswered(channel))) {
                quiet.add(channel);
            }
        });
        quiet.forEach(channel -> channel.unsafe().close(channel.voidPromise()));
    }

    /** What is on its way to a slow reader is not over with its request. */
    private static boolean isBeingAnswered(Channel channel) {
        ChannelOutboundBuffer unread = channel.unsafe().outboundBuffer();
        return unread != null && unread.totalPendingWriteBytes() > 0;
    }

    private static Use useOf(Channel channel) {
        Use fresh = new Use();
        Use known = channel.attr(USE).setIfAbsent(fresh);
        return known == null ? fresh : known;
    }

    /** What a connection is used for. A request may end on any thread. */
    private static final class Use {
        private int underWay;
        private int quietLooks;

        synchronized void begin() {
            underWay++;
            quietLooks = 0;
        }

        synchronized void end() {
            underWay--;
            quietLooks = 0;
        }

        synchronized boolean isOver(boolean answered) {
            quietLooks = underWay > 0 || answered ? 0 : quietLooks + 1;
            return quietLooks > LOOKS;
        }
    }
}
