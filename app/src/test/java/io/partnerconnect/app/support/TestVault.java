package io.partnerconnect.app.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Vault's engine for keys and values, version 2, at {@code secret}, as far as a test of the whole service needs it. */
public final class TestVault {
    /** What the service shows to it. */
    public static final String TOKEN = "hvs.planted-0123456789abcdef";

    private final HttpServer server;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private volatile boolean sealed;

    TestVault() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/secret/data/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Puts a value into the field {@code value} of the secret at that path. */
    public void put(String path, String value) {
        values.put(path, value);
    }

    public void seal() {
        sealed = true;
    }

    public void unseal() {
        sealed = false;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String value = values.get(exchange.getRequestURI().getPath().replaceFirst("^/v1/secret/data/", ""));
        if (sealed) {
            send(exchange, 503, "{\"errors\":[\"Vault is sealed\"]}");
        } else if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
        } else if (value == null) {
            send(exchange, 404, "{\"errors\":[]}");
        } else {
            send(
                    exchange,
                    200,
                    "{\"data\":{\"data\":{\"value\":\"" + value + "\"},\"metadata\":{\"created_time\":"
                            + "\"2026-03-01T10:00:00.123456789Z\",\"deletion_time\":\"\",\"destroyed\":false,\"version\":1}}}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
