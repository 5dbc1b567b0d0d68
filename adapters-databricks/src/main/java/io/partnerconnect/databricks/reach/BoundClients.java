package io.partnerconnect.databricks.reach;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import jakarta.ws.rs.RuntimeType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.impl.ClientImpl;
import org.jboss.resteasy.reactive.client.impl.ClientProxies;
import org.jboss.resteasy.reactive.client.impl.WebTargetImpl;
import org.jboss.resteasy.reactive.client.spi.ClientContext;
import org.jboss.resteasy.reactive.client.spi.ClientContextResolver;
import org.jboss.resteasy.reactive.client.spi.MultipartResponseData;
import org.jboss.resteasy.reactive.common.core.GenericTypeMapping;
import org.jboss.resteasy.reactive.common.core.Serialisers;
import org.jboss.resteasy.reactive.common.jaxrs.ConfigurationImpl;
import org.jboss.resteasy.reactive.common.jaxrs.MultiQueryParamMode;

/**
 * REST clients that connect to the address that {@link Reach} put into an origin, and to nothing without one. They are made of the parts of Quarkus' REST client instead of by its
 * builder, because it lets nobody choose the address of a connection while TLS goes by the name. Nothing but what is given here configures
 * them: no {@code quarkus.rest-client} setting, and no proxy of the JVM.
 */
public final class BoundClients {
    /** Never asked: RFC 2606 keeps the name free. Each call names its address. */
    private static final URI NOWHERE = URI.create("https://workspace.invalid");

    private final ClientImpl client;

    /** Of the options, {@code properties} are those of the REST client, by their names. */
    public BoundClients(Vertx vertx, HttpClientOptions options, Map<String, Object> properties, String userAgent) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        ClientContext quarkus = ClientContextResolver.getInstance(loader).resolve(loader);
        ConfigurationImpl configuration = new ConfigurationImpl(RuntimeType.CLIENT);
        properties.forEach(configuration::property);
        this.client = new ClientImpl(
                options,
                configuration,
                new Bound(quarkus, vertx),
                null,
                null,
                false,
                MultiQueryParamMode.MULTI_PAIRS,
                LoggingScope.NONE,
                null,
                userAgent,
                null,
                List.of());
    }

    /** A client for that interface. */
    public <T> T of(Class<T> api) {
        return ((WebTargetImpl) client.target(NOWHERE)).proxy(api);
    }

    /** All as Quarkus has it, but for the HTTP clients. */
    private record Bound(ClientContext quarkus, Vertx vertx) implements ClientContext {
        @Override
        public Supplier<Vertx> getVertx() {
            Vertx bound = Delegate.answering(
                    Vertx.class,
                    vertx,
                    answer -> answer instanceof HttpClientBuilder builder ? bound(builder) : answer);
            return () -> bound;
        }

        private static HttpClientBuilder bound(HttpClientBuilder builder) {
            return Delegate.answering(HttpClientBuilder.class, builder, answer -> switch (answer) {
                case HttpClientBuilder same -> bound(same);
                case HttpClient client -> BoundHttpClient.of(client);
                default -> answer;
            });
        }

        @Override
        public Serialisers getSerialisers() {
            return quarkus.getSerialisers();
        }

        @Override
        public GenericTypeMapping getGenericTypeMapping() {
            return quarkus.getGenericTypeMapping();
        }

        @Override
        public ClientProxies getClientProxies() {
            return quarkus.getClientProxies();
        }

        @Override
        public Map<Class<?>, MultipartResponseData> getMultipartResponsesData() {
            return quarkus.getMultipartResponsesData();
        }
    }
}
