package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** The name of a configured signing key, never the key. 1 to 64 letters, digits, hyphens, dots, underscores. */
public record SigningKeyName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public SigningKeyName {
        Check.matching("signing_key", value, SHAPE, "must be 1 to 64 letters, digits, dots, underscores and hyphens");
    }
}
