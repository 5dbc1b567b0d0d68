package io.partnerconnect.databricks.answers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with {@link NotUnderstood} where a body is longer than it may be. */
final class CappedInputStream extends FilterInputStream {
    private long left;

    CappedInputStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        return octet < 0 ? octet : counted(octet, 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int result, int octets) {
        left -= octets;
        if (left < 0) {
            throw new NotUnderstood("a body that is too long");
        }
        return result;
    }
}
