package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.regex.Pattern;

/** How a new token's value gets to whom it is for. */
public sealed interface Delivery {
    /** One that says in full where to: what an operation is begun with. */
    sealed interface Definite extends Delivery {}

    /** In the answer to the request, once; nothing is kept. Whoever asked has to wait for it. */
    record Response() implements Definite {}

    /** Encrypted to a public key (a JWE); only that is kept, and the service cannot open it. */
    record Sealed(SealingKey key) implements Definite {}

    /** Encrypted to the key that is registered for the connection when the operation begins. */
    record SealedToRegistered() implements Delivery {}

    /** In a secret scope of the workspace. */
    record SecretScope(String scope, String key) implements Definite {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@-]{1,128}");

        public SecretScope {
            Check.matching("delivery.scope", scope, NAME, "must be 1 to 128 letters, digits or any of _.@-");
            Check.matching("delivery.key", key, NAME, "must be 1 to 128 letters, digits or any of _.@-");
        }
    }

    /** A public key a value is sealed to: an RSA or EC key as a JWK, without its private part. */
    record SealingKey(String jwk) {
        private static final int LONGEST = 4096;
        private static final Pattern PRIVATE = Pattern.compile("\"(d|p|q|dp|dq|qi|k)\"\\s*:");

        public SealingKey {
            if (jwk.isBlank() || jwk.length() > LONGEST) {
                throw new Failure.Invalid("delivery.public_key", "must be a JWK of at most 4096 characters");
            }
            if (PRIVATE.matcher(jwk).find()) {
                throw new Failure.Invalid("delivery.public_key", "must not hold the private part of the key");
            }
        }
    }

    /**
     * A sealing key that was looked at and can be sealed to.
     *
     * @param key with its public part and its name alone, whatever else came with it
     * @param thumbprint by RFC 7638, SHA-256, base64url: what its owner can compare
     */
    record Recipient(SealingKey key, String thumbprint) {}
}
