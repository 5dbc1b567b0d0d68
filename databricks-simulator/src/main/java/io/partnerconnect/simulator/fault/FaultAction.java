package io.partnerconnect.simulator.fault;

import java.time.Duration;
import java.util.Map;

/** What goes wrong. Says of each whether the request still has its effect. */
public sealed interface FaultAction {
    /** Answers this instead; no effect. */
    record Status(int code, String body, Map<String, String> headers) implements FaultAction {
        public Status {
            headers = Map.copyOf(headers);
        }

        public Status(int code, String body) {
            this(code, body, Map.of());
        }
    }

    /** Waits in real time, then goes on as if nothing were. */
    record Delay(Duration duration) implements FaultAction {}

    /** Has its effect, but the answer trickles. */
    record SlowBytes(int bytesPerSecond) implements FaultAction {}

    /** Resets the connection; no effect. */
    record ResetBefore() implements FaultAction {}

    /** Has its effect, then resets the connection: the answer is lost. */
    record ResetAfterEffect() implements FaultAction {}

    /** Has its effect, but answers this. */
    record AnswerAfterEffect(int status, String body) implements FaultAction {}

    /** Answers bytes that are no HTTP and closes; no effect. */
    record Garbage() implements FaultAction {}

    /** Answers 200 with a login page, as a gateway in front of the workspace may; no effect. */
    record HtmlOk() implements FaultAction {}

    /** Redirects, as a PrivateLink denial does; no effect. */
    record Redirect(String location) implements FaultAction {}

    /** Never answers; no effect. */
    record Hang() implements FaultAction {}

    /** The standard error shape. */
    static Status standardError(int code, String errorCode, String message) {
        return new Status(
                code,
                "{\"error_code\":\"" + errorCode + "\",\"message\":\"" + message + "\"}",
                Map.of("Content-Type", "application/json"));
    }

    /** The SCIM error shape. */
    static Status scimError(int code, String detail) {
        return new Status(
                code,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"detail\":\"" + detail
                        + "\",\"status\":\"" + code + "\"}",
                Map.of("Content-Type", "application/scim+json"));
    }

    /** The plain text by which some gateways refuse a token. */
    static Status plainInvalidToken() {
        return new Status(403, "Invalid Token", Map.of("Content-Type", "text/plain"));
    }

    /** The HTML page by which older gateways refuse a token. */
    static Status htmlError(int code, String message) {
        return new Status(
                code,
                "<html><head><title>Error</title></head><body><h2>HTTP ERROR " + code + "</h2><pre>" + message
                        + "</pre></body></html>",
                Map.of("Content-Type", "text/html"));
    }
}
