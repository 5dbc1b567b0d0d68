package io.partnerconnect.simulator;

import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.Faults;
import io.partnerconnect.simulator.fault.RequestWatcher;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.HttpHandler;
import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.http.Reply;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.journal.Journal;
import io.partnerconnect.simulator.journal.ReceivedRequest;
import io.partnerconnect.simulator.rest.Api;
import io.partnerconnect.simulator.rest.Credentials;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes a workspace's requests: lets faults happen, has the API answer, and writes the journal before anything is sent. */
final class WorkspaceHandler implements HttpHandler {
    private static final String GARBAGE = "\u0016\u0003\u0001 this is no HTTP \u0000\u0007\r\n\r\n";
    private static final String LOGIN_PAGE =
            "<!doctype html><html><head><title>Databricks - Sign In</title></head><body>Sign in</body></html>";

    private final Api api;
    private final Faults faults;
    private final Journal journal;
    private final InstantSource clock;
    private final AtomicLong sequences;
    private final Supplier<URI> url;
    private final AtomicReference<Duration> latency = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<RequestWatcher> watcher = new AtomicReference<>(RequestWatcher.NONE);

    WorkspaceHandler(
            Api api, Faults faults, Journal journal, InstantSource clock, AtomicLong sequences, Supplier<URI> url) {
        this.api = api;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
        this.sequences = sequences;
        this.url = url;
    }

    void latency(Duration duration) {
        latency.set(duration);
    }

    void watch(RequestWatcher other) {
        watcher.set(other);
    }

    @Override
    public Reply handle(HttpRequest request) throws InterruptedException {
        long sequence = sequences.incrementAndGet();
        Thread.sleep(latency.get());
        FaultAction fault = watcher.get()
                .arrived(request.method(), request.path())
                .or(() -> faults.next(request.method(), request.path()))
                .orElse(null);
        return fault == null ? normal(sequence, request) : faulty(sequence, request, fault);
    }

    private Reply faulty(long sequence, HttpRequest request, FaultAction fault) throws InterruptedException {
        return switch (fault) {
            case FaultAction.Delay(Duration duration) -> {
                Thread.sleep(duration);
                yield normal(sequence, request);
            }
            case FaultAction.SlowBytes(int bytesPerSecond) ->
                new Reply.Trickle(carriedOut(sequence, request, null).answer(), bytesPerSecond);
            case FaultAction.ResetAfterEffect() -> {
                carriedOut(sequence, request, 0);
                yield new Reply.Reset();
            }
            case FaultAction.AnswerAfterEffect(int status, String body) -> {
                carriedOut(sequence, request, status);
                yield new Reply.Send(HttpAnswer.text(status, "application/json", body));
            }
            case FaultAction.ResetBefore() -> unanswered(sequence, request, new Reply.Reset());
            case FaultAction.Garbage() -> unanswered(sequence, request, new Reply.Raw(GARBAGE));
            case FaultAction.Hang() -> unanswered(sequence, request, new Reply.Silence());
            case FaultAction.Status(int code, String body, var headers) ->
                instead(sequence, request, new HttpAnswer(code, headers, new HttpAnswer.Body.Text(body)));
            case FaultAction.HtmlOk() -> instead(sequence, request, HttpAnswer.text(200, "text/html", LOGIN_PAGE));
            case FaultAction.Redirect(String location) ->
                instead(sequence, request, HttpAnswer.empty(302).with("Location", location));
        };
    }

    private Reply normal(long sequence, HttpRequest request) {
        return new Reply.Send(carriedOut(sequence, request, null).answer());
    }

    /** Has the effect; the status in the journal is the answer's own, unless another is what the client gets. */
    private Api.Outcome carriedOut(long sequence, HttpRequest request, @Nullable Integer status) {
        Api.Outcome outcome = api.answer(sequence, request, url.get());
        record(sequence, request, status == null ? outcome.answer().status() : status, outcome.changes());
        watcher.get().carriedOut(request.method(), request.path());
        return outcome;
    }

    private Reply instead(long sequence, HttpRequest request, HttpAnswer answer) {
        record(sequence, request, answer.status(), List.of());
        return new Reply.Send(answer);
    }

    private Reply unanswered(long sequence, HttpRequest request, Reply reply) {
        record(sequence, request, 0, List.of());
        return reply;
    }

    private void record(long sequence, HttpRequest request, int status, List<Change> changes) {
        journal.record(
                new ReceivedRequest(
                        sequence,
                        clock.instant(),
                        request.method(),
                        request.path(),
                        status,
                        !changes.isEmpty(),
                        request.header("user-agent"),
                        Credentials.kindOf(request)),
                changes);
    }
}
