package io.partnerconnect.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.partnerconnect.domain.contract.CheckpointSinkContract;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.out.CheckpointSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a receiver on a socket that does what is asked of one. */
@SuppressWarnings("NullAway.Init")
class HttpCheckpointsTest extends CheckpointSinkContract {
    private final List<String> seen = new ArrayList<>();
    private String kept = "";
    private int status;
    private HttpServer receiver;
    private HttpCheckpoints sink;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/checkpoints", this::answer);
        receiver.start();
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/checkpoints");
        sink = new HttpCheckpoints(HttpClient.newHttpClient(), url, "s3cret", Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        seen.add(
                exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
            } else if (exchange.getRequestMethod().equals("POST")) {
                boolean newer = kept.isEmpty() || Notes.isNewer(Notes.parse(body), Notes.parse(kept));
                kept = newer ? body : kept;
                exchange.sendResponseHeaders(newer ? 201 : 409, -1);
            } else if (kept.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] note = kept.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, note.length);
                exchange.getResponseBody().write(note);
            }
        }
    }

    @Override
    protected CheckpointSink sink() {
        return sink;
    }

    @Override
    protected void cut() {
        receiver.stop(0);
    }

    @Test
    void theTokenIsSentWithEachRequest() {
        sink.publish(checkpoint(1, 0));

        assertThat(seen).containsExactly("GET Bearer s3cret", "POST Bearer s3cret");
    }

    @Test
    void anAnswerThatIsAnErrorIsNotTakenForNone() {
        for (int error : List.of(302, 401, 500, 503)) {
            status = error;

            assertThatThrownBy(() -> sink.latest()).isInstanceOf(Failure.Unavailable.class);
            assertThatThrownBy(() -> sink.publish(checkpoint(1, 0))).isInstanceOf(Failure.Unavailable.class);
        }
    }

    @Test
    void whatIsNoCheckpointIsNotTakenForNone() {
        kept = "<html>please log in</html>";

        assertThatThrownBy(() -> sink.latest()).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void noTokenIsSentWhereNoneIsSet() {
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/checkpoints");

        new HttpCheckpoints(HttpClient.newHttpClient(), url, null, Duration.ofSeconds(10)).latest();

        assertThat(seen).containsExactly("GET null");
    }
}
