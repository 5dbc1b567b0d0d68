package io.partnerconnect.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/** How signed notes name a key: a name, and four bytes that tell keys of one name apart. */
record KeyName(String name, int id) {
    /** The signature type of C2SP signed notes. */
    static final byte ED25519 = 1;

    static final int KEY_LENGTH = 32;

    /** Narrower than signed notes are, so that a name is read the same by everybody and needs no escaping. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    KeyName {
        if (!NAME.matcher(name).matches()) {
            throw new Malformed(
                    "has a key name that is not 1 to 100 letters, digits, dots, slashes, hyphens and underscores");
        }
    }

    static KeyName of(String name, byte[] publicKey) {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        digest.update(publicKey);
        return new KeyName(name, ByteBuffer.wrap(digest.digest()).getInt());
    }

    /** The name and the id, as keys are written. */
    @Override
    public String toString() {
        return "%s+%08x".formatted(name, id);
    }
}
