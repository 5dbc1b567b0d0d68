package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Frames what is written to it as chunks of up to 16 KiB, each written at once: not as three packets. */
final class ChunkedStream extends OutputStream {
    /** Four digits, and a line end. */
    private static final int HEAD = 6;

    private static final int MOST = 16 * 1024;
    private static final byte[] LINE_END = {'\r', '\n'};

    private final OutputStream out;
    private final byte[] chunk = new byte[HEAD + MOST + LINE_END.length];
    private int filled;

    ChunkedStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (filled == MOST) {
            send();
        }
        chunk[HEAD + filled++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == MOST) {
                send();
            }
            int part = Math.min(left, MOST - filled);
            System.arraycopy(bytes, from, chunk, HEAD + filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    void end() throws IOException {
        send();
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void send() throws IOException {
        if (filled > 0) {
            byte[] head = "%04x\r\n".formatted(filled).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head, 0, chunk, 0, HEAD);
            System.arraycopy(LINE_END, 0, chunk, HEAD + filled, LINE_END.length);
            out.write(chunk, 0, HEAD + filled + LINE_END.length);
            filled = 0;
        }
    }
}
