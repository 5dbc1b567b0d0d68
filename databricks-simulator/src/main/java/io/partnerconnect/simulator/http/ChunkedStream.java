package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Frames what is written to it as chunks of up to 16 KiB. */
final class ChunkedStream extends OutputStream {
    private final OutputStream out;
    private final byte[] chunk = new byte[16 * 1024];
    private int filled;

    ChunkedStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        if (filled == chunk.length) {
            send();
        }
        chunk[filled++] = (byte) oneByte;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                send();
            }
            int part = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, part);
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
            out.write((Integer.toHexString(filled) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(chunk, 0, filled);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            filled = 0;
        }
    }
}
