package io.partnerconnect.publication;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.CheckpointSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of checkpoints: POST gives it a signed note to keep, GET asks for the newest it has, and it answers 404 when it has none. One that has
 * a newer note already answers 409, or keeps both.
 */
final class HttpCheckpoints implements CheckpointSink {
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int LONGEST = 1 << 16;

    private final HttpClient http;
    private final URI url;
    private final @Nullable String token;
    private final Duration timeout;

    HttpCheckpoints(HttpClient http, URI url, @Nullable String token, Duration timeout) {
        this.http = http;
        this.url = url;
        this.token = token;
        this.timeout = timeout;
    }

    private record Answer(int status, String body) {
        boolean isGood() {
            return status / 100 == 2;
        }
    }

    @Override
    public Optional<SignedCheckpoint> latest() {
        Answer answer = send(request().GET());
        if (answer.status() == NOT_FOUND || answer.status() == NO_CONTENT) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw Notes.unavailable(new IOException("answered with " + answer.status()));
        }
        return Optional.of(Notes.parse(answer.body()));
    }

    @Override
    public void publish(SignedCheckpoint signed) {
        if (latest().filter(newest -> !Notes.isNewer(signed, newest)).isPresent()) {
            return;
        }
        Answer answer = send(request()
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(signed.note(), StandardCharsets.UTF_8)));
        if (!answer.isGood() && answer.status() != CONFLICT) {
            throw Notes.unavailable(new IOException("answered with " + answer.status()));
        }
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(timeout).header("Accept", "text/plain");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Answer(response.statusCode(), new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw Notes.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Notes.unavailable(e);
        }
    }
}
