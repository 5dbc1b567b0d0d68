package io.partnerconnect.webhooks;

import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.ReceiverReply.Trouble;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One message on its way and what comes back: the first of an answer, a failure, and the end of patience. */
final class Exchange {
    /** What is read of an answer, in bytes. */
    static final int LONGEST = 4096;

    private final SignedMessage message;
    private final InstantSource clock;
    private final CompletableFuture<ReceiverReply> reply = new CompletableFuture<>();
    private volatile @Nullable HttpClientRequest sent;

    Exchange(SignedMessage message, InstantSource clock) {
        this.message = message;
        this.clock = clock;
    }

    /** The connection is there. */
    void send(HttpClientRequest request) {
        if (reply.isDone()) {
            request.reset();
            return;
        }
        sent = request;
        request.putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "partner-connect-admin")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(message.timestamp()))
                .putHeader("webhook-signature", message.signature());
        request.response().onSuccess(this::read).onFailure(failure -> end(Trouble.NO_ANSWER));
        request.end(message.body()).onFailure(failure -> end(Trouble.NO_ANSWER));
    }

    /** No connection came about. */
    void fail(Throwable failure) {
        boolean untrusted = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SSLException || cause instanceof GeneralSecurityException);
        end(untrusted ? Trouble.NOT_TRUSTED : Trouble.NOT_CONNECTED);
    }

    private void read(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part, 0, Math.min(part.length(), LONGEST - body.length()));
            if (body.length() == LONGEST) {
                end(response, body);
                letGo();
            }
        });
        response.endHandler(end -> end(response, body));
        response.exceptionHandler(failure -> end(Trouble.NO_ANSWER));
    }

    private void end(HttpClientResponse response, Buffer body) {
        reply.complete(new ReceiverReply.Answered(
                response.statusCode(),
                RetryAfter.read(response.getHeader("Retry-After"), clock.instant()),
                body.toString()));
    }

    private void end(Trouble trouble) {
        reply.complete(new ReceiverReply.Unanswered(trouble));
    }

    /** What is still to come is of no interest: the connection ends. */
    private void letGo() {
        HttpClientRequest request = sent;
        if (request != null) {
            request.reset();
        }
    }

    /** What came of it, after so long at the most; what comes later is let go. */
    ReceiverReply await(Duration time) {
        try {
            return reply.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            end(Trouble.TIMED_OUT);
            letGo();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end(Trouble.NO_ANSWER);
            letGo();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reply is never a failure", e);
        }
        return reply.join();
    }
}
