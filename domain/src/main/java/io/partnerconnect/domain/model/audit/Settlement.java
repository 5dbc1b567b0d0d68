package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.Locale;
import java.util.stream.Stream;

/** How an unknown outcome came out. */
public enum Settlement {
    /** What was asked for is so: it had been done. */
    TOOK_EFFECT,
    /** What was asked for is not so: it had not been done. */
    HAD_NO_EFFECT,
    /** Something had been made that nobody can use or knows of, such as a token without its value; it was removed and seen gone. */
    ORPHAN_REVOKED,
    /** It cannot be told from what is there now; what is there now holds. */
    UNDETERMINED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Settlement of(String code) {
        return Stream.of(values())
                .filter(settlement -> settlement.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("settlement", "must be a known settlement"));
    }
}
