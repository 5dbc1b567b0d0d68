package io.partnerconnect.webhooks;

import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Receivers over HTTP. The connection goes to the address that was looked at, while the host's name stays what the certificate is held
 * against.
 */
@ApplicationScoped
class HttpReceivers implements WebhookReceivers {
    private static final int CONNECTIONS = 16;
    private static final int KEPT_OPEN = 10;
    /** After so many seconds without a byte a connection ends, whoever still waits. */
    private static final int SILENT = 120;

    private static final int CONNECT_MILLIS = 5000;

    private final HttpClient client;
    private final Addresses addresses;
    private final InstantSource clock;

    HttpReceivers(Vertx vertx, ReceiverSettings settings, InstantSource clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(KEPT_OPEN)
                .setIdleTimeout(SILENT)
                .setConnectTimeout(CONNECT_MILLIS));
        this.addresses = new Addresses(settings.allowPrivate());
        this.clock = clock;
    }

    @Override
    public ReceiverReply post(WebhookUrl url, SignedMessage message, Duration timeout) {
        Optional<InetAddress> address;
        try {
            address = addresses.of(url);
        } catch (UnknownHostException unknown) {
            return new ReceiverReply.Unanswered(ReceiverReply.Trouble.NAME_NOT_FOUND);
        }
        return address.map(there -> post(url, there, new Exchange(message, clock), timeout))
                .orElse(new ReceiverReply.Unanswered(ReceiverReply.Trouble.ADDRESS_NOT_ALLOWED));
    }

    private ReceiverReply post(WebhookUrl url, InetAddress address, Exchange exchange, Duration timeout) {
        RequestOptions where = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(url.isSecure())
                .setHost(url.host())
                .setPort(url.port())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setURI(url.path())
                .setFollowRedirects(false);
        client.request(where).onSuccess(exchange::send).onFailure(exchange::fail);
        return exchange.await(timeout);
    }
}
