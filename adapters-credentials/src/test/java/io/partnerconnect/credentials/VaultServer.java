package io.partnerconnect.credentials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Behaves as Vault does for an engine for keys and values of version 2 at {@code secret}, on a real socket. */
final class VaultServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** What is at a path: the data of the newest version, null when that is deleted. */
    private record Version(@Nullable Map<String, ?> data, int number) {}

    record Request(
            String path,
            @Nullable String token,
            @Nullable String namespace,
            @Nullable String marked) {}

    private record Instead(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Version> secrets = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instead instead;
    private volatile @Nullable CountDownLatch held;
    private final AtomicInteger logins = new AtomicInteger();
    private volatile String jwt = "";

    VaultServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    VaultServer accepting(String token) {
        tokens.add(token);
        return this;
    }

    VaultServer without(String token) {
        tokens.remove(token);
        return this;
    }

    /** Whoever shows that as its token in Kubernetes, in the role {@code pca}, is given one of Vault. */
    VaultServer trusting(String other) {
        jwt = other;
        return this;
    }

    VaultServer put(String path, Map<String, ?> data) {
        secrets.merge(path, new Version(data, 1), (before, first) -> new Version(data, before.number() + 1));
        return this;
    }

    VaultServer deleteNewest(String path) {
        secrets.computeIfPresent(path, (key, version) -> new Version(null, version.number()));
        return this;
    }

    VaultServer destroy(String path) {
        secrets.remove(path);
        return this;
    }

    /** Answers everything so, until {@link #asBefore()}. */
    VaultServer answering(int status, String body, Map<String, String> headers) {
        instead = new Instead(status, body, headers);
        return this;
    }

    VaultServer sealed() {
        return answering(503, "{\"errors\":[\"Vault is sealed\"]}", Map.of());
    }

    VaultServer asBefore() {
        instead = null;
        return this;
    }

    /** Answers nothing until it is closed, or the latch is open. */
    void hold(CountDownLatch until) {
        held = until;
    }

    List<Request> requests() {
        return requests;
    }

    int logins() {
        return logins.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestHeaders().getFirst("X-Vault-Token"),
                    exchange.getRequestHeaders().getFirst("X-Vault-Namespace"),
                    exchange.getRequestHeaders().getFirst("X-Vault-Request")));
            CountDownLatch latch = held;
            if (latch != null) {
                latch.await();
            }
            Instead other = instead;
            if (other != null) {
                other.headers().forEach(exchange.getResponseHeaders()::set);
                send(exchange, other.status(), other.body());
            } else if (exchange.getRequestURI().getPath().equals("/v1/auth/kubernetes/login")) {
                logIn(exchange);
            } else {
                read(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void logIn(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (!body.path("role").asText("").equals("pca")
                || !body.path("jwt").asText("").equals(jwt)) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
            return;
        }
        String token = "hvs.of-login-" + logins.incrementAndGet();
        tokens.add(token);
        send(exchange, 200, json(Map.of("auth", Map.of("client_token", token, "lease_duration", 100))));
    }

    private void read(HttpExchange exchange) throws IOException {
        String token = exchange.getRequestHeaders().getFirst("X-Vault-Token");
        String path = exchange.getRequestURI().getPath().replaceFirst("^/v1/secret/data/", "");
        Version version = secrets.get(path);
        if (token == null || !tokens.contains(token)) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
        } else if (version == null) {
            send(exchange, 404, "{\"errors\":[]}");
        } else if (version.data() == null) {
            send(
                    exchange,
                    404,
                    "{\"data\":{\"data\":null,\"metadata\":{\"created_time\":\"2026-03-01T10:00:00.123456789Z\","
                            + "\"deletion_time\":\"2026-03-02T10:00:00Z\",\"destroyed\":false,\"version\":"
                            + version.number() + "}}}");
        } else {
            send(
                    exchange,
                    200,
                    "{\"request_id\":\"1\",\"data\":{\"data\":" + json(version.data())
                            + ",\"metadata\":{\"created_time\":\"2026-03-01T10:00:00.123456789Z\",\"deletion_time\":\"\","
                            + "\"destroyed\":false,\"version\":" + version.number() + "}}}");
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        CountDownLatch latch = held;
        if (latch != null) {
            latch.countDown();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
