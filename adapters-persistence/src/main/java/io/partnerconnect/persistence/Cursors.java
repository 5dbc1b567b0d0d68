package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Cursors that hold text. */
final class Cursors {
    private Cursors() {}

    static Cursor of(String text) {
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text, or an empty one for the first page. */
    static String textOf(@Nullable Cursor cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor.value()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    /** The number, or one below all for the first page. */
    static long numberOf(@Nullable Cursor cursor) {
        try {
            return cursor == null ? -1 : Long.parseLong(textOf(cursor));
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    static Failure.Invalid notOurs() {
        return new Failure.Invalid("page_token", "must be one this service gave out");
    }
}
