package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key messages are signed with, of at least 32 bytes. It can sign, and that is all: never stored, printed, compared or logged. */
public final class SigningKey {
    /** In bytes. */
    public static final int SHORTEST = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    public SigningKey(byte[] key) {
        if (key.length < SHORTEST) {
            throw new Failure.Invalid(
                    "signing_key",
                    "must be configured with at least " + SHORTEST + " bytes; make one with: openssl rand -base64 32");
        }
        this.key = key.clone();
    }

    /** The HMAC-SHA256 of the text, in base64. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[redacted]";
    }
}
