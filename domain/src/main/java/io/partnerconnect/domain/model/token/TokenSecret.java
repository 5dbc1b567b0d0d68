package io.partnerconnect.domain.model.token;

import java.util.Objects;
import java.util.function.Function;

/** A token's value. Lives in memory between the workspace's answer and ours; never stored, printed, compared or logged. */
public final class TokenSecret {
    private final String value;

    public TokenSecret(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The only way out, so that every use is found by searching for this name. */
    public <T> T reveal(Function<String, T> use) {
        return use.apply(value);
    }

    @Override
    public String toString() {
        return "TokenSecret[redacted]";
    }
}
