package io.partnerconnect.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash by which an event enters the Merkle log, and the keyed hash that nobody without the key can make. */
@ApplicationScoped
class Seals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    Seals(AuditSettings settings) {
        byte[] bytes = decode(settings.macKey());
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException("pca.audit.mac-key must hold at least 32 bytes");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The decoder's message would show a part of the key. */
    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** As RFC 6962 has it: SHA-256 of a zero byte and the text. */
    byte[] leaf(String canonical) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    byte[] mac(String canonical) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
