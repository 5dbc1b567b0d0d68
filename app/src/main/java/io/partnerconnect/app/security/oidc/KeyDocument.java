package io.partnerconnect.app.security.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Where a provider publishes its keys (RFC 7517). Whatever is there is not trusted: what is too long, too slow or no key set is no answer. */
final class KeyDocument {
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration IN_ALL = Duration.ofSeconds(5);
    private static final int LONGEST = 256 * 1024;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();

    KeyDocument(URI address) {
        this.address = address;
    }

    /** The keys it lists; throws {@link IOException} when there is no usable answer. */
    List<JsonWebKey> read() throws IOException {
        HttpResponse<byte[]> answer = answer();
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        try {
            return new JsonWebKeySet(new String(answer.body(), StandardCharsets.UTF_8)).getJsonWebKeys();
        } catch (JoseException noKeySet) {
            throw new IOException("no key set", noKeySet);
        }
    }

    /** The time-out of a request ends with the headers of the answer; this one includes its body. */
    private HttpResponse<byte[]> answer() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(IN_ALL)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST));
        try {
            return answer.get(IN_ALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopping", e);
        }
    }
}
