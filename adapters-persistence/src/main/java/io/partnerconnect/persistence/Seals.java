package io.partnerconnect.persistence;

import io.partnerconnect.evidence.Hash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash by which an event enters the Merkle log, and the keyed hash that nobody without the key can make. */
@ApplicationScoped
class Seals {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;

    /** Begun with their keys, and never updated. */
    private final Mac key;

    private final List<Mac> previous;

    Seals(AuditSettings settings) {
        key = key("pca.audit.mac-key", settings.macKey());
        previous = settings.previousMacKeys().orElse(List.of()).stream()
                .map(text -> key("pca.audit.previous-mac-keys", text))
                .toList();
    }

    private static Mac key(String setting, String text) {
        byte[] bytes = decode(text);
        if (bytes.length < SHORTEST_KEY) {
            throw new IllegalStateException(setting + " must hold at least 32 bytes");
        }
        return begun(new SecretKeySpec(bytes, ALGORITHM));
    }

    private static Mac begun(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
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
    static Hash leaf(String canonical) {
        return Hash.ofLeaf(canonical.getBytes(StandardCharsets.UTF_8));
    }

    byte[] mac(String canonical) {
        return mac(key, canonical);
    }

    /** Whether the service made it, with the key it has or one it had. */
    boolean isMac(String canonical, byte[] mac) {
        return Stream.concat(Stream.of(key), previous.stream())
                .anyMatch(known -> MessageDigest.isEqual(mac(known, canonical), mac));
    }

    /** By a copy: one is not for several threads, and making one anew takes longer than using it. */
    private static byte[] mac(Mac key, String canonical) {
        try {
            return ((Mac) key.clone()).doFinal(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the HMAC-SHA-256 of every JDK can be copied", e);
        }
    }
}
