package io.partnerconnect.app.rest.operation;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Prefer} (RFC 7240); what is not understood of it is ignored, as that RFC asks. */
final class Prefer {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
    private static final long LONGEST_SECONDS = 25;

    private Prefer() {}

    /** How long the caller would rather wait than ask again. */
    static Duration wait(@Nullable String header) {
        Matcher wait = WAIT.matcher(header == null ? "" : header);
        return wait.find()
                ? Duration.ofSeconds(Math.min(Long.parseLong(wait.group(1)), LONGEST_SECONDS))
                : Duration.ZERO;
    }
}
