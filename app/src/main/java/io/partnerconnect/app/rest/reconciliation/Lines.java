package io.partnerconnect.app.rest.reconciliation;

import io.partnerconnect.domain.model.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The lines of a body, one at a time. Of one that is too long only that is known. */
final class Lines {
    static final int LONGEST = 64 * 1024;

    private final DigestInputStream body;
    private final long most;
    private final byte[] buffer = new byte[LONGEST];
    private int filled;
    private int next;
    private long read;

    /** {@code most}: so many bytes the body may have. */
    Lines(InputStream body, long most) {
        this.body = new DigestInputStream(body, sha256());
        this.most = most;
    }

    boolean hasNext() {
        return next < filled || fill();
    }

    /** The next line without its end; empty when it was too long. */
    Optional<byte[]> next() {
        byte[] line = new byte[0];
        boolean whole = true;
        boolean ended = false;
        while (!ended && hasNext()) {
            int end = endOfLine();
            ended = end < filled;
            whole = whole && line.length + end - next <= LONGEST;
            line = whole ? joined(line, end) : new byte[0];
            next = ended ? end + 1 : end;
        }
        return whole ? Optional.of(line) : Optional.empty();
    }

    private byte[] joined(byte[] line, int end) {
        byte[] both = Arrays.copyOf(line, line.length + end - next);
        System.arraycopy(buffer, next, both, line.length, end - next);
        return both;
    }

    private int endOfLine() {
        int end = next;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() {
        try {
            int more = body.read(buffer);
            filled = Math.max(more, 0);
            next = 0;
            read += filled;
        } catch (IOException e) {
            throw new Failure.Invalid("body", "was cut off while it was read; send it again: nothing is doubled");
        }
        if (read > most) {
            throw new Failure.Invalid("body", "must be at most " + most + " bytes long; send it in parts");
        }
        return filled > 0;
    }

    /** Whether more came than the body may have. */
    boolean isTooLarge() {
        return read > most;
    }

    /** SHA-256 of what was read so far. */
    String digest() {
        try {
            MessageDigest copy = (MessageDigest) body.getMessageDigest().clone();
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
