package io.partnerconnect.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each ended by a line feed; nothing else ends one. Holds one line at a time, and no longer one than 1 MiB. */
final class Lines {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int next;
    private int filled;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line, without its line feed; null after the last.
     *
     * @throws Wrong the line is too long, or the last one has no line feed
     */
    byte @Nullable [] next() throws IOException, Wrong {
        begun.reset();
        number++;
        while (fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (end < filled && begun.size() == 0) {
                return line(end);
            }
            begun.write(buffer, next, end - next);
            next = end + 1;
            if (begun.size() > LONGEST) {
                throw new Wrong("line " + number, "is longer than any line of an export");
            }
            if (end < filled) {
                return begun.toByteArray();
            }
        }
        if (begun.size() > 0) {
            throw new Wrong("line " + number, "is cut off");
        }
        return null;
    }

    /** One that is in the buffer as a whole, as nearly all are, is copied once. */
    private byte[] line(int end) {
        byte[] line = Arrays.copyOfRange(buffer, next, end);
        next = end + 1;
        return line;
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        filled = in.read(buffer);
        next = 0;
        return filled > 0;
    }
}
