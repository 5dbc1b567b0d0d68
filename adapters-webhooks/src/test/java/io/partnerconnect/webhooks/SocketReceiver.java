package io.partnerconnect.webhooks;

import io.partnerconnect.domain.contract.Receiver;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A receiver on a real socket of this machine, which behaves as it is told to, well or badly. */
public final class SocketReceiver implements Receiver, AutoCloseable {
    private final ServerSocket server;
    private final List<SignedMessage> received = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile Function<SignedMessage, Behaviour> behaviour;

    private SocketReceiver(ServerSocket server, Function<SignedMessage, Behaviour> behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    public static SocketReceiver start(Behaviour behaviour) {
        try {
            return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On that server socket, which may be one that speaks TLS. */
    static SocketReceiver start(ServerSocket server, Behaviour behaviour) {
        SocketReceiver receiver = new SocketReceiver(server, message -> behaviour);
        Thread.ofVirtual().name("receiver").start(receiver::accept);
        return receiver;
    }

    /** From now on it behaves so. */
    public void become(Behaviour changed) {
        become(message -> changed);
    }

    /** From now on it behaves so, depending on what it gets. */
    public void become(Function<SignedMessage, Behaviour> changed) {
        behaviour = changed;
    }

    @Override
    public WebhookUrl url() {
        return new WebhookUrl("http://127.0.0.1:" + port() + "/hooks");
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public List<SignedMessage> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                SignedMessage message = read(in);
                received.add(message);
                if (!answer(message, socket.getOutputStream())) {
                    return;
                }
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static SignedMessage read(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        line(in);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new SignedMessage(
                headers.getOrDefault("webhook-id", ""),
                Long.parseLong(headers.getOrDefault("webhook-timestamp", "0")),
                headers.getOrDefault("webhook-signature", ""),
                new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("closed");
            }
            line.append((char) each);
        }
        return line.toString().stripTrailing();
    }

    /** Whether the connection stays. */
    private boolean answer(SignedMessage message, OutputStream out) throws IOException {
        return switch (behaviour.apply(message)) {
            case WILLING -> answer(out, "200 OK", "", message.id());
            case FAILING -> answer(out, "500 Internal Server Error", "", "sorry");
            case GONE -> answer(out, "410 Gone", "", "");
            case BUSY -> answer(out, "429 Too Many Requests", "Retry-After: 17\r\n", "");
            case REDIRECTING -> answer(out, "302 Found", "Location: " + url().value() + "/elsewhere\r\n", "");
            case SILENT -> true;
            case HANGING_UP -> false;
            case ENDLESS -> endless(out);
        };
    }

    private static boolean answer(OutputStream out, String status, String header, String body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    private static boolean endless(OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write("x".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
