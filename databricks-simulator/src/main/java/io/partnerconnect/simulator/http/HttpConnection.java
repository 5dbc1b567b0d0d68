package io.partnerconnect.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One client's connection: requests are answered one after the other until either side has enough. */
final class HttpConnection {
    private final Socket socket;
    private final HttpHandler handler;
    private final InputStream in;
    private final OutputStream out;
    private final HttpReader reader;

    HttpConnection(Socket socket, HttpHandler handler) throws IOException {
        this.socket = socket;
        this.handler = handler;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
        this.reader = new HttpReader(in, out);
    }

    void serve() throws IOException, InterruptedException {
        socket.setTcpNoDelay(true);
        boolean open = true;
        while (open) {
            HttpRequest request = reader.next();
            open = request != null && perform(handler.handle(request)) && !request.wantsClose();
        }
    }

    /** Whether the connection can serve another request. */
    private boolean perform(Reply reply) throws IOException {
        return switch (reply) {
            case Reply.Send(HttpAnswer answer) -> {
                HttpWriter.write(answer, out);
                yield true;
            }
            case Reply.Trickle(HttpAnswer answer, int bytesPerSecond) -> {
                HttpWriter.write(answer, new SlowStream(out, bytesPerSecond));
                yield true;
            }
            case Reply.Reset() -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            case Reply.Raw(String characters) -> {
                out.write(characters.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                yield false;
            }
            case Reply.Silence() -> {
                in.transferTo(OutputStream.nullOutputStream());
                yield false;
            }
        };
    }
}
