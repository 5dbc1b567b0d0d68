package io.partnerconnect.domain.model.apikey;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a key's value, in hexadecimal digits: all that is kept of it. A value has 178 random bits, so nobody finds it from its
 * hash, and a slow hash, which is for what people think of, would only make each request slow.
 */
public record ApiKeyHash(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public ApiKeyHash {
        Check.matching("hash", value, SHAPE, "must be 64 hexadecimal digits");
    }
}
