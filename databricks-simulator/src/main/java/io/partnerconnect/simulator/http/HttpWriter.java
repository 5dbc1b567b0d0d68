package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes answers, with a length when the body is known and in chunks when it is streamed. */
final class HttpWriter {
    private HttpWriter() {}

    static void write(HttpAnswer answer, OutputStream out) throws IOException {
        switch (answer.body()) {
            case HttpAnswer.Body.Text(String text) -> {
                byte[] content = text.getBytes(StandardCharsets.UTF_8);
                out.write(head(answer, length(answer.status(), content.length)));
                out.write(content);
            }
            case HttpAnswer.Body.Streamed(HttpAnswer.Writer writer) -> {
                out.write(head(answer, "Transfer-Encoding: chunked\r\n"));
                ChunkedStream chunks = new ChunkedStream(out);
                writer.writeTo(chunks);
                chunks.end();
            }
        }
        out.flush();
    }

    private static String length(int status, int length) {
        return status == 204 ? "" : "Content-Length: " + length + "\r\n";
    }

    private static byte[] head(HttpAnswer answer, String framing) {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" -\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append(framing).append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
