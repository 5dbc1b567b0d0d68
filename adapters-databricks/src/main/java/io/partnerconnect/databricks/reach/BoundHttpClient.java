package io.partnerconnect.databricks.reach;

import io.partnerconnect.domain.model.address.Destination;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Method;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client whose requests go to the address that was vetted for them, and nowhere without one. The host's name stays what TLS asks for and what the
 * certificate is held against. The pool is by address, so that a connection that was made before serves only who may go there now.
 */
final class BoundHttpClient {
    private BoundHttpClient() {}

    static HttpClient of(HttpClient client) {
        return Delegate.asking(HttpClient.class, client, BoundHttpClient::bound);
    }

    private static @Nullable Object[] bound(Method call, @Nullable Object[] arguments) {
        return switch (call.getName()) {
            case "request" -> boundRequest(arguments);
            case "webSocket", "webSocketAbs" -> throw new IllegalStateException("workspaces are asked by HTTP");
            default -> arguments;
        };
    }

    private static @Nullable Object[] boundRequest(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof RequestOptions options)) {
            throw new IllegalStateException("a request without options is not bound to an address");
        }
        @Nullable Object[] bound = arguments.clone();
        bound[0] = bound(options, VettedOrigin.read(options.getHost()));
        return bound;
    }

    private static RequestOptions bound(RequestOptions options, Destination destination) {
        return new RequestOptions(options)
                .setHost(destination.host())
                .setServer(SocketAddress.inetSocketAddress(
                        new InetSocketAddress(destination.address().toInetAddress(), options.getPort())))
                .setProxyOptions(null)
                .setFollowRedirects(false);
    }
}
