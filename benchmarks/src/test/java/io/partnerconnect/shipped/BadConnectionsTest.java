package io.partnerconnect.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that are slow, idle, too many, or bring too much: what they do to themselves, and that they do nothing to others. */
class BadConnectionsTest {
    /** Twice as many as there are threads that could wait for them. */
    private static final int SLOW = 2 * Guarded.THREADS;

    private static final Duration SOON = Guarded.LIMIT.multipliedBy(3);
    private static final String GET = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n" + authorization() + "\r\n";
    private static final String POST =
            "POST /api/v1/workspaces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + authorization();

    private final List<Wire> wires = new ArrayList<>();
    private final List<Future<?>> trickles = new ArrayList<>();
    private final ScheduledExecutorService trickle = Executors.newScheduledThreadPool(1);
    private Guarded guarded;

    @BeforeEach
    void start() throws Exception {
        guarded = Guarded.get();
    }

    @AfterEach
    void stop() throws IOException {
        trickles.forEach(each -> each.cancel(true));
        trickle.shutdown();
        for (Wire wire : wires) {
            wire.close();
        }
    }

    private static String authorization() {
        return "Authorization: Bearer " + Guarded.KEY + "\r\n";
    }

    private Wire connect() throws IOException {
        Wire wire = new Wire(guarded.port);
        wires.add(wire);
        return wire;
    }

    /** A byte now and then, each well before an idle connection would be closed. */
    private Wire trickling(String beginning) throws IOException {
        Wire wire = connect().send(beginning);
        trickles.add(trickle.scheduleWithFixedDelay(() -> wire.takes(" "), 100, 300, TimeUnit.MILLISECONDS));
        return wire;
    }

    private String answerTo(String request) throws IOException {
        return connect().send(request).head();
    }

    @Test
    void aBodyThatTricklesIsEndedInTimeAndOthersAreServed() throws Exception {
        Instant begun = Instant.now();
        List<Wire> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(trickling(POST + "Content-Length: 1000\r\n\r\n"));
        }

        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> other = readers.submit(() -> answerTo(GET));
            List<Future<String>> answers =
                    slow.stream().map(wire -> readers.submit(wire::rest)).toList();

            assertThat(other.get()).startsWith("HTTP/1.1 200");
            for (Future<String> answer : answers) {
                assertThat(answer.get())
                        .startsWith("HTTP/1.1 408")
                        .containsIgnoringCase("Content-Type: application/problem+json")
                        .contains("\"code\":\"request-timeout\"");
            }
        }
        assertThat(Duration.between(begun, Instant.now())).isBetween(Guarded.LIMIT, SOON);
    }

    @Test
    void aChunkedBodyThatTricklesIsEndedToo() throws IOException {
        assertThat(trickling(POST + "Transfer-Encoding: chunked\r\n\r\n3e8\r\n").rest())
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws IOException {
        Instant begun = Instant.now();

        String rest = trickling("GET /api/v1/me HTTP/1.1\r\nX-Slow:").rest();

        assertThat(rest).isEmpty();
        assertThat(Duration.between(begun, Instant.now())).isBetween(Guarded.LIMIT, SOON);
    }

    @Test
    void aConnectionThatIsNotUsedAnyMoreIsClosed() throws IOException {
        Wire wire = connect().send(GET);
        Instant begun = Instant.now();

        assertThat(wire.rest()).startsWith("HTTP/1.1 200").contains("\"name\"");
        assertThat(Duration.between(begun, Instant.now())).isBetween(Guarded.LIMIT.minusMillis(200), SOON);
    }

    @Test
    void connectionsBeyondTheMostAreClosedAndOthersStay() throws IOException {
        Wire first = connect();
        assertThat(first.send(GET).head()).startsWith("HTTP/1.1 200");
        List<Wire> many = new ArrayList<>();
        for (int i = 0; i < Guarded.CONNECTIONS + 10; i++) {
            many.add(connect());
        }

        List<String> answers = new ArrayList<>();
        for (Wire wire : many) {
            answers.add(wire.takes(GET) ? wire.head() : "");
        }

        assertThat(answers).filteredOn(String::isEmpty).hasSizeBetween(11, 25);
        assertThat(answers)
                .filteredOn(answer -> !answer.isEmpty())
                .allMatch(answer -> answer.startsWith("HTTP/1.1 200"));
        for (Wire wire : many) {
            wire.close();
        }
        assertThat(ShippedService.until(this::isServed, SOON)).isTrue();
    }

    private boolean isServed() {
        try {
            return answerTo(GET).startsWith("HTTP/1.1 200");
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
        String tooMuch = "{\"name\":\"" + "x".repeat(70_000 - 9);

        assertThat(answerTo(POST + "Content-Length: 70000\r\n\r\n")).startsWith("HTTP/1.1 413");
        Wire chunked = connect();
        chunked.takes(POST + "Transfer-Encoding: chunked\r\n\r\n11170\r\n" + tooMuch + "\r\n0\r\n\r\n");
        assertThat(chunked.head()).startsWith("HTTP/1.1 413");
    }

    @Test
    void whoAsksBeforeHandWhetherToSendABodyIsTold() throws IOException {
        String asking = POST + "Expect: 100-continue\r\n";

        assertThat(answerTo(asking + "Content-Length: 70000\r\n\r\n")).startsWith("HTTP/1.1 413");
        Wire small = connect().send(asking + "Content-Length: 2\r\n\r\n");
        assertThat(small.head()).startsWith("HTTP/1.1 100");
        assertThat(small.send("{}").head()).startsWith("HTTP/1.1 400");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        assertThat(answerTo(
                        "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(answerTo("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains(" 414 ");
    }

    @Test
    void noneOfItIsAMistakeOfTheService() throws IOException {
        trickling(POST + "Content-Length: 1000\r\n\r\n").rest();
        try (Wire gone = new Wire(guarded.port)) {
            gone.send(POST + "Content-Length: 1000\r\n\r\n{");
        }
        assertThat(isServed()).isTrue();

        assertThat(guarded.service.log().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }
}
