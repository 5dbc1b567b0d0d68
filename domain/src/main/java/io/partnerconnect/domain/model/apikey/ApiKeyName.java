package io.partnerconnect.domain.model.apikey;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/**
 * What the audit calls who comes in with a key: 1 to 63 lower-case letters, digits, dots, hyphens, underscores and at signs, such as
 * {@code portal} or {@code ana@example.com}. A name is given once and never again, so that the audit says whose deed it was for good.
 */
public record ApiKeyName(String value) implements Comparable<ApiKeyName> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9._@-]{0,61}[a-z0-9])?");

    public ApiKeyName {
        Check.matching(
                "name",
                value,
                SHAPE,
                "must be 1 to 63 lower-case letters, digits, dots, hyphens, underscores and at signs,"
                        + " and begin and end with a letter or digit");
    }

    @Override
    public int compareTo(ApiKeyName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
