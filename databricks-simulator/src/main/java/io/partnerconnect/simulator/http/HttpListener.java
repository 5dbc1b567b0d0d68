package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A port of the loopback interface. Acceptor and connections are virtual threads, so that a thousand listeners are cheap. */
public final class HttpListener implements AutoCloseable {
    private final ServerSocket server;
    private final HttpHandler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private HttpListener(ServerSocket server, HttpHandler handler) {
        this.server = server;
        this.handler = handler;
    }

    /** Listens on the given port, or on any free one when it is 0. */
    public static HttpListener start(int port, HttpHandler handler) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 512);
            HttpListener listener = new HttpListener(server, handler);
            Thread.ofVirtual().name("accept-" + server.getLocalPort()).start(listener::accept);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                // Closed, or out of descriptors for a moment: the loop's condition tells which.
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new HttpConnection(socket, handler).serve();
        } catch (IOException e) {
            // The client has gone, or spoke no HTTP: nobody is left to be told.
            open.remove(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
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
            throw new UncheckedIOException("cannot close", e);
        }
    }
}
