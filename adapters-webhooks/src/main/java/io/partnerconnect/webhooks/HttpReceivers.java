package io.partnerconnect.webhooks;

import io.partnerconnect.domain.model.address.Destination;
import io.partnerconnect.domain.model.address.Vetting;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.out.HostNames;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Receivers over HTTP. The name of a receiver's host is looked up once for each message, what it stands for is vetted, and the connection goes
 * to the address that was vetted, while the host's name stays what the certificate is held against. No proxy is used.
 */
@ApplicationScoped
class HttpReceivers implements WebhookReceivers {
    private static final int CONNECTIONS = 16;
    private static final int KEPT_OPEN = 10;
    /** After so many seconds without a byte a connection ends, whoever still waits. */
    private static final int SILENT = 120;

    private static final int CONNECT_MILLIS = 5000;

    private final HttpClient client;
    private final WebhookRules rules;
    private final HostNames names;
    private final InstantSource clock;

    HttpReceivers(Vertx vertx, WebhookRules rules, HostNames names, InstantSource clock) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAliveTimeout(KEPT_OPEN)
                .setIdleTimeout(SILENT)
                .setConnectTimeout(CONNECT_MILLIS));
        this.rules = rules;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public ReceiverReply post(ReceiverAddress address, SignedMessage message, Duration timeout) {
        WebhookUrl url = address.url();
        return switch (rules.addresses().vet(url, names.addressesOf(url.host()), address.privateRanges())) {
            case Vetting.Allowed(var destination) -> post(url, destination, new Exchange(message, clock), timeout);
            case Vetting.Unknown unknown -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.NAME_NOT_FOUND);
            case Vetting.Refused(var objection) -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.of(objection));
        };
    }

    private ReceiverReply post(WebhookUrl url, Destination destination, Exchange exchange, Duration timeout) {
        RequestOptions where = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(url.isSecure())
                .setHost(destination.host())
                .setPort(url.port())
                .setServer(SocketAddress.inetSocketAddress(
                        new InetSocketAddress(destination.address().toInetAddress(), url.port())))
                .setURI(url.path())
                .setFollowRedirects(false);
        client.request(where).onSuccess(exchange::send).onFailure(exchange::fail);
        return exchange.await(timeout);
    }
}
