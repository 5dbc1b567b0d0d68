package io.partnerconnect.databricks.answers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds, or a date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private RetryAfter() {}

    /** Null when there is none that can be understood. */
    static @Nullable Duration of(@Nullable String header, InstantSource clock) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : until(text, clock);
    }

    private static @Nullable Duration until(String date, InstantSource clock) {
        try {
            Duration left = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
