package io.partnerconnect.domain.model.secret;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** What names an OAuth secret without being it: 1 to 128 letters, digits, hyphens and underscores. */
public record SecretId(String value) implements Comparable<SecretId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    public SecretId {
        Check.matching("secret_id", value, SHAPE, "must be 1 to 128 letters, digits, hyphens or underscores");
    }

    @Override
    public int compareTo(SecretId other) {
        return value.compareTo(other.value);
    }
}
