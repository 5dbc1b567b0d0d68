package io.partnerconnect.credentials;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One exchange with Vault: bounded in time and size, following no redirect. */
final class VaultHttp {
    private static final int LONGEST = 256 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Duration timeout;

    VaultHttp(Duration timeout) {
        this.timeout = timeout;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** {@code body}: missing where there is none, or none that is JSON. */
    record Answer(int status, JsonNode body) {}

    HttpRequest.Builder to(URI address) {
        return HttpRequest.newBuilder(address).header("X-Vault-Request", "true").header("Accept", "application/json");
    }

    /** @throws IOException no answer, or none in time, or too long a one; the message is for people, and holds nothing of it */
    Answer send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), json(response.body()));
        } catch (TimeoutException e) {
            throw new IOException("Vault did not answer within " + timeout.toMillis() + " ms.", e);
        } catch (ExecutionException e) {
            throw new IOException("Vault cannot be reached, or its answer cannot be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Vault was not waited for.", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("bytes are read without a failure", e);
        }
    }
}
