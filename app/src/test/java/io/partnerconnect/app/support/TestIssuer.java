package io.partnerconnect.app.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An identity provider on a real socket: it publishes its keys, or fails to. */
public final class TestIssuer implements AutoCloseable {
    private final HttpServer server;
    private final List<TestKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = Behaviour.WELL;

    /** How it answers who asks for its keys. */
    public enum Behaviour {
        WELL,
        WITH_AN_ERROR,
        WITH_GARBAGE,
        WITH_A_LOGIN_PAGE,
        ELSEWHERE,
        TOO_LONG,
        NEVER,
        NEVER_TO_THE_END
    }

    public TestIssuer(TestKey... keys) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        publish(keys);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", this::answer);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** These and no others. */
    public void publish(TestKey... keys) {
        published.clear();
        published.addAll(List.of(keys));
    }

    public void become(Behaviour next) {
        behaviour = next;
    }

    /** How often its keys were asked for. */
    public int readings() {
        return readings.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        readings.incrementAndGet();
        switch (behaviour) {
            case WELL -> send(exchange, 200, keys());
            case WITH_AN_ERROR -> send(exchange, 500, keys());
            case WITH_GARBAGE -> send(exchange, 200, "{\"keys\":[{\"kty\":");
            case WITH_A_LOGIN_PAGE -> send(exchange, 200, "<html><body>Sign in</body></html>");
            case ELSEWHERE -> {
                exchange.getResponseHeaders().set("Location", issuer() + "/keys?again");
                send(exchange, 302, "");
            }
            case TOO_LONG -> send(exchange, 200, keys() + " ".repeat(300_000));
            case NEVER -> waitForTheEnd();
            case NEVER_TO_THE_END -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(keys().substring(0, 10).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                waitForTheEnd();
            }
        }
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String keys() {
        return published.stream().map(TestKey::published).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
