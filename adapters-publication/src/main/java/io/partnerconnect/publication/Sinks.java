package io.partnerconnect.publication;

import io.partnerconnect.domain.port.out.CheckpointSink;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;

/** The places that are set. */
class Sinks {
    @Produces
    @Singleton
    List<CheckpointSink> sinks(PublicationSettings settings) {
        Stream<CheckpointSink> file = settings.file().stream().map(CheckpointFile::new);
        Stream<CheckpointSink> http = settings.url().stream()
                .map(url -> new HttpCheckpoints(
                        client(settings), url, settings.token().orElse(null), settings.timeout()));
        return Stream.concat(file, http).toList();
    }

    /** Follows no redirect: it would carry the token elsewhere. */
    private static HttpClient client(PublicationSettings settings) {
        return HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
