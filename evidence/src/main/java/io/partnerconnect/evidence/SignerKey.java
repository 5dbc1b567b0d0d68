package io.partnerconnect.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * A private key that signs notes; its text is {@code PRIVATE+KEY+<name>+<id in hex>+<base64>}, as other signers of notes have it. A secret:
 * it does not print itself. The same text always gets the same signature (RFC 8032).
 */
public final class SignerKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;

    private final VerifierKey verifier;
    private final PrivateKey key;

    private SignerKey(String name, byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            this.key = pair.getPrivate();
            this.verifier = VerifierKey.of(name, PublicKeys.raw(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /**
     * A key from its 32 secret bytes, which have to be random.
     *
     * @throws Malformed not 32 bytes, or not a name
     */
    public static SignerKey of(String name, byte[] seed) {
        if (seed.length != KeyName.KEY_LENGTH) {
            throw new Malformed("has a key that is not 32 bytes long");
        }
        return new SignerKey(name, seed);
    }

    /**
     * Reads the text of a key.
     *
     * @throws Malformed not the text of an Ed25519 private key, or its id is not that of the key
     */
    public static SignerKey parse(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", PARTS) : new String[0];
        if (parts.length != PARTS) {
            throw new Malformed("is not " + PREFIX + "<name>+<id>+<key>");
        }
        byte[] typed = Base64Text.parse(parts[2]);
        if (typed.length != 1 + KeyName.KEY_LENGTH || typed[0] != KeyName.ED25519) {
            throw new Malformed("is not an Ed25519 key");
        }
        SignerKey signer = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.verifier.toString().startsWith(parts[0] + "+" + parts[1] + "+")) {
            throw new Malformed("has an id that is not that of its key");
        }
        return signer;
    }

    /** The public key that checks what this one signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was accepted and does not sign", e);
        }
    }

    /** Names the key, and tells nothing of it. */
    @Override
    public String toString() {
        return "SignerKey of " + verifier.name();
    }

    /** The JDK tells the public key of a private one only where it makes both: this gives it the secret bytes to make them from. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        Seed(byte[] seed) {
            super(null, null);
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an Ed25519 key is made from 32 bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
