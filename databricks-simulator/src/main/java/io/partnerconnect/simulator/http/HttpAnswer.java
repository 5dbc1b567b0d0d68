package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered to one request. */
public record HttpAnswer(int status, Map<String, String> headers, Body body) {

    /** The content: either known in full, or written piece by piece so that it never is in memory as a whole. */
    public sealed interface Body {
        record Text(String text) implements Body {}

        record Streamed(Writer writer) implements Body {}
    }

    /** Writes a streamed body. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    public static HttpAnswer text(int status, String contentType, String text) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), new Body.Text(text));
    }

    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), new Body.Text(""));
    }

    public static HttpAnswer streamed(String contentType, Writer writer) {
        return new HttpAnswer(200, Map.of("Content-Type", contentType), new Body.Streamed(writer));
    }

    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, more, body);
    }
}
