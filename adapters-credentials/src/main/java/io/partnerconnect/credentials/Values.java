package io.partnerconnect.credentials;

import io.partnerconnect.domain.model.token.TokenSecret;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be sent as a credential: one word of printable characters. */
final class Values {
    private static final Pattern VALUE = Pattern.compile("[!-~]{1,4096}");

    private Values() {}

    /** {@code where}: what the sentence begins with. What stands at the end of a file is cut off. */
    static Looked in(String text, @Nullable Instant since, String where) {
        String value = text.stripTrailing();
        if (value.isEmpty()) {
            return new Looked.Missing(where + " is empty.");
        }
        return VALUE.matcher(value).matches()
                ? new Looked.Found(new TokenSecret(value), since)
                : new Looked.Missing(where + " holds more than one word of at most 4096 printable characters.");
    }
}
