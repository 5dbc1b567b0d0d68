package io.partnerconnect.simulator.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 in 32 bytes: the id of a token, and all that is kept of a secret's value. */
public record Sha256(long first, long second, long third, long fourth) {
    public static Sha256 of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return of(ByteBuffer.wrap(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The reverse of {@link #hex()}; null when the text is not 64 hexadecimal digits. */
    public static @Nullable Sha256 parse(String hex) {
        return hex.matches("[0-9a-f]{64}") ? of(ByteBuffer.wrap(HexFormat.of().parseHex(hex))) : null;
    }

    private static Sha256 of(ByteBuffer digest) {
        return new Sha256(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
    }

    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(first)
                + format.toHexDigits(second)
                + format.toHexDigits(third)
                + format.toHexDigits(fourth);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return hex();
    }
}
