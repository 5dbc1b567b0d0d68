package io.partnerconnect.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Objects;

/** A public key that checks the signatures of notes; its text is {@code <name>+<id in hex>+<base64>}, as other verifiers of notes have it. */
public final class VerifierKey {
    private static final int PARTS = 3;

    private final KeyName name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(KeyName name, byte[] raw) {
        this.name = name;
        this.raw = raw;
        this.key = PublicKeys.of(raw);
    }

    static VerifierKey of(String name, byte[] raw) {
        return new VerifierKey(KeyName.of(name, raw), raw.clone());
    }

    /**
     * Reads the text of a key.
     *
     * @throws Malformed not the text of an Ed25519 key, or its id is not that of the key
     */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new Malformed("is not <name>+<id>+<key>");
        }
        byte[] typed = Base64Text.parse(parts[2]);
        if (typed.length != 1 + KeyName.KEY_LENGTH || typed[0] != KeyName.ED25519) {
            throw new Malformed("is not an Ed25519 key");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
            throw new Malformed("has an id that is not that of its key");
        }
        return key;
    }

    /** The name of the key, which is the name of the log it signs for. */
    public String name() {
        return name.name();
    }

    KeyName keyName() {
        return name;
    }

    boolean is(KeyName other) {
        return name.equals(other);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not even the form of a signature
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(raw));
    }

    @Override
    public String toString() {
        return name + "+" + Base64Text.of(Base64Text.join(new byte[] {KeyName.ED25519}, raw));
    }
}
