package io.partnerconnect.domain.model.servicecredential;

import java.util.Base64;

/**
 * A sealed value: encrypted with a key of its own, and that key encrypted with another, which is not kept with it. Both by AES-256-GCM, each
 * as nonce, ciphertext and tag, in base64.
 *
 * @param key which key the value's own key is encrypted with
 */
public record Envelope(EncryptionKeyId key, String wrappedKey, String sealedValue) {
    static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
