package io.partnerconnect.domain.model.servicecredential;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of AES-256. Never stored, printed, compared or logged. */
public final class EncryptionKey {
    /** How many bytes it has. */
    public static final int BYTES = 32;

    private final SecretKey key;

    private EncryptionKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * Reads 32 bytes in base64; white space around them does not count.
     *
     * @throws IllegalArgumentException it is something else; what, is not said
     */
    public static EncryptionKey parse(String base64) {
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("must be 32 bytes in base64; make one with: openssl rand -base64 32");
        }
        return new EncryptionKey(bytes);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) { // it quotes what it cannot read, and that is a secret
            return new byte[0];
        }
    }

    static EncryptionKey of(byte[] bytes) {
        return new EncryptionKey(bytes);
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "EncryptionKey[redacted]";
    }
}
