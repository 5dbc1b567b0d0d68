package io.partnerconnect.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, at any pace. */
final class Wire implements AutoCloseable {
    private final Socket socket;

    Wire(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
    }

    Wire send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** What comes, until there is an end of it or of a head: the status line and what follows it. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** What comes until the other end closes the connection. */
    String rest() throws IOException {
        StringBuilder rest = new StringBuilder();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                rest.append((char) next);
            }
        } catch (SocketException reset) {
            rest.append("");
        }
        return rest.toString();
    }

    /** Whether it can be sent yet; of a connection that was closed that is found out at the second try at the latest. */
    boolean takes(String text) {
        try {
            send(text);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
