package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.regex.Pattern;

/** Keeps what looks like a credential out of the words people write into the audit. */
final class Secrets {
    private static final Pattern SHAPES = Pattern.compile(
            "(dapi|dose|dkea)[0-9a-f]{16,}|eyJ[A-Za-z0-9_-]{10,}\\.|Bearer\\s+\\S{16,}", Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    static void refuse(String field, String text) {
        if (SHAPES.matcher(text).find()) {
            throw new Failure.Invalid(field, "must not hold a credential; if it is a real one, revoke it now");
        }
    }
}
