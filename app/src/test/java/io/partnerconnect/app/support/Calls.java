package io.partnerconnect.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many calls of the service: over connections that are kept, and several at once. */
public final class Calls implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Calls(URI base) {
        this.base = base;
    }

    /** What is answered to who says this of himself; nothing, when {@code authorization} is empty. */
    public HttpResponse<String> call(String method, String target, String type, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(target))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Does it for each, for some of them at once, and throws what one of them throws. */
    public static <T> void forEach(List<T> all, Consumer<T> what) {
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<? extends Future<?>> begun = all.stream()
                    .map(each -> several.submit(() -> what.accept(each)))
                    .toList();
            for (Future<?> each : begun) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
