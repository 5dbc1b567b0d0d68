package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/**
 * What makes a repeated request have one effect.
 *
 * @param key the caller's Idempotency-Key: 1 to 128 visible ASCII characters
 * @param caller whose key it is; two callers' equal keys are different keys
 * @param fingerprint SHA-256, in hex, of what was asked: same key and other fingerprint is a mistake of the caller
 */
public record RequestKey(String key, String caller, String fingerprint) {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public RequestKey {
        Check.matching("Idempotency-Key", key, KEY, "must be 1 to 128 visible ASCII characters");
        Check.line("caller", caller, 320);
        Check.matching("fingerprint", fingerprint, HASH, "must be 64 hexadecimal digits");
    }
}
