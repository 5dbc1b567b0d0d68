package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of all tokens against a server that decides when its bytes come. */
@QuarkusTest
class TokenListTest {
    private static final long MIB = 1024L * 1024;

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    WorkspaceTokens tokens;

    private final AtomicInteger calls = new AtomicInteger();
    private final HttpServer server = server();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tokensAreHandedOverBeforeTheAnswerIsComplete() {
        // Given
        CountDownLatch firstSeen = new CountDownLatch(1);
        Workspace workspace = answering(out -> {
            out.write("{\"token_infos\":[" + token(1));
            out.flush();
            out.write("," + token(2).substring(0, await(firstSeen) ? token(2).length() : 5) + "]}");
        });
        List<TokenId> seen = new ArrayList<>();

        // When
        tokens.each(workspace, token -> {
            seen.add(token.id());
            firstSeen.countDown();
        });

        // Then
        assertThat(seen).hasSize(2);
    }

    @Test
    void aHundredThousandTokensNeedLittleMemory() {
        // Given
        Workspace workspace = answering(out -> {
            out.write("{\"token_infos\":[" + token(0));
            for (int i = 1; i < 100_000; i++) {
                out.write("," + token(i));
            }
            out.write("]}");
        });
        AtomicInteger count = new AtomicInteger();
        AtomicLong most = new AtomicLong();
        long before = usedAfterCollection();

        // When
        tokens.each(workspace, token -> {
            if (count.incrementAndGet() % 20_000 == 0) {
                most.accumulateAndGet(usedAfterCollection(), Math::max);
            }
        });

        // Then
        assertThat(count).hasValue(100_000);
        assertThat((most.get() - before) / MIB).isLessThan(10);
    }

    @Test
    void aListThatBreaksOffAfterTokensWereHandedOverIsNotAskedForAgain() {
        // Given
        Workspace workspace = answering(out -> {
            out.write("{\"token_infos\":[" + token(1) + "," + token(2) + ",");
            out.flush();
        });
        List<Token> seen = new ArrayList<>();

        // When
        Throwable listing = catchThrowable(() -> tokens.each(workspace, seen::add));

        // Then
        assertThat(listing).isInstanceOf(Failure.Unavailable.class);
        assertThat(seen).hasSize(2);
        assertThat(calls).hasValue(1);
    }

    @Test
    void whatTheReceiverThrowsReachesTheCaller() {
        // Given
        Workspace workspace = answering(out -> out.write("{\"token_infos\":[" + token(1) + "]}"));

        // When
        Throwable listing = catchThrowable(() -> tokens.each(workspace, token -> {
            throw new UnsupportedOperationException("the receiver's own");
        }));

        // Then
        assertThat(listing).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyListMayLeaveTheFieldOut() {
        // Given
        Workspace workspace = answering(out -> out.write("{\"other\":{\"a\":[1]}}"));
        List<Token> seen = new ArrayList<>();

        // When
        tokens.each(workspace, seen::add);

        // Then
        assertThat(seen).isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongIsNotUnderstood() {
        // Given
        Workspace workspace = answering(out -> {
            out.write("{\"token_info\":{\"comment\":\"");
            for (int i = 0; i < 5 * 1024; i++) {
                out.write("x".repeat(1024));
            }
            out.write("\"}}");
        });

        // When
        var failure = catchThrowableOfType(Failure.Unavailable.class, () -> tokens.find(workspace, new TokenId("a")));

        // Then
        assertThat(failure.outage()).isEqualTo(Outage.NOT_UNDERSTOOD);
    }

    @Test
    void aTokenWithoutOwnerExpiryOrUseIsTakenAsItIs() {
        // Given
        Workspace workspace = answering(out -> out.write(
                "{\"token_infos\":[{\"token_id\":\"ab\",\"creation_time\":1580265020299,\"expiry_time\":-1}]}"));
        List<Token> seen = new ArrayList<>();

        // When
        tokens.each(workspace, seen::add);

        // Then
        assertThat(seen).singleElement().satisfies(token -> {
            assertThat(token.owner()).isNull();
            assertThat(token.neverExpires()).isTrue();
            assertThat(token.lastUsedOn()).isNull();
            assertThat(token.comment()).isEmpty();
        });
    }

    @FunctionalInterface
    private interface Body {
        void to(java.io.Writer out) throws IOException;
    }

    private Workspace answering(Body body) {
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream bytes = new BufferedOutputStream(exchange.getResponseBody());
            try (var out = new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
                body.to(out);
            }
        });
        server.start();
        return databricks.at("http://127.0.0.1:" + server.getAddress().getPort(), "dapi0");
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String token(int number) {
        return "{\"token_id\":\"%064x\",\"owner_id\":%d,\"creation_time\":1580265020299,\"expiry_time\":-1,\"comment\":\"%s\",\"new_field\":{\"a\":[1]}}"
                .formatted(number, number, "c".repeat(100));
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
