package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;

/** Why somebody did something, in his words: one line of at most 256 characters. */
public record Reason(String value) {
    public Reason {
        Check.line("reason", value, 256);
    }
}
