package io.partnerconnect.app.rest.history;

import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of checkpoints. */
final class Numbers {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,18}");

    private Numbers() {}

    static long required(String field, @Nullable String text) {
        return Parameters.required(field, text, given -> parse(field, given));
    }

    static long parse(String field, String text) {
        return Long.parseLong(Check.matching(field, text, SHAPE, "must be the number of a checkpoint"));
    }
}
