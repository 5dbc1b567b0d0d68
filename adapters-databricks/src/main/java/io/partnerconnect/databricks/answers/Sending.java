package io.partnerconnect.databricks.answers;

import io.partnerconnect.domain.model.failure.Outage;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Sends a request, and tells a request that surely never left from one that may have arrived. */
public final class Sending {
    private static final int DEEPEST = 10;

    private Sending() {}

    public static Response of(Supplier<Response> request) {
        try {
            return request.get();
        } catch (ProcessingException e) {
            throw new Trouble(neverLeft(e) ? notSent() : new Verdict.Unclear(Outage.UNREACHABLE, null), null, e);
        } catch (RuntimeException e) {
            // The client lets its decoder's exceptions through as they are when the answer is no HTTP. They can quote
            // it: not kept.
            throw new Trouble(new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null));
        }
    }

    public static Verdict notSent() {
        return new Verdict.NotDone(Outage.UNREACHABLE, null);
    }

    private static boolean neverLeft(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            switch (cause) {
                case ConnectException e -> {
                    return true;
                }
                case UnknownHostException e -> {
                    return true;
                }
                case NoRouteToHostException e -> {
                    return true;
                }
                case SSLHandshakeException e -> {
                    return true;
                }
                default -> cause = cause.getCause();
            }
        }
        return false;
    }
}
