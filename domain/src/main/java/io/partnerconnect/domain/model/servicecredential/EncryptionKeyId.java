package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** The name of a key that credentials are sealed with, such as {@code 2026-11}: 1 to 64 letters, digits, dots, underscores and hyphens. */
public record EncryptionKeyId(String value) implements Comparable<EncryptionKeyId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public EncryptionKeyId {
        Check.matching("key_id", value, SHAPE, "must be 1 to 64 letters, digits, dots, underscores and hyphens");
    }

    @Override
    public int compareTo(EncryptionKeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
