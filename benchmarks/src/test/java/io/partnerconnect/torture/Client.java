package io.partnerconnect.torture;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls the service as its callers do: one replica after the other, with the same key, until one answers. */
final class Client implements AutoCloseable {
    static final String KEY = "torture-key-0123456789abcdef";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Replica> replicas;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Client(List<Replica> replicas) {
        this.replicas = replicas;
    }

    /** What was answered. */
    record Answer(int status, String body) {
        /** The text of a field, wherever it is first; empty when there is none. */
        String text(String field) {
            String start = "\"" + field + "\":\"";
            int at = body.indexOf(start);
            return at < 0 ? "" : body.substring(at + start.length(), body.indexOf('"', at + start.length()));
        }
    }

    /** What was answered at last; 5xx only after a long time. */
    Answer post(String path, String key, String body) {
        return call("POST", path, key, body);
    }

    Answer call(String method, String path, String key, String body) {
        List<Answer> last = new ArrayList<>();
        if (!Pause.until(() -> isAnswered(method, path, key, body, last), PATIENCE)) {
            throw new IllegalStateException("no replica answered " + method + " " + path + ", at last " + last);
        }
        return last.getFirst();
    }

    private boolean isAnswered(String method, String path, String key, String body, List<Answer> last) {
        Replica replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
        if (!replica.isServing()) {
            return false;
        }
        try {
            Answer answer = send(replica, method, path, key, body);
            last.clear();
            last.add(answer);
            return answer.status() < 500 || answer.body().contains("outcome-unknown");
        } catch (IOException e) {
            return false;
        }
    }

    private Answer send(Replica replica, String method, String path, String key, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(replica.base().resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    /** SHA-256, in hex. */
    static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
