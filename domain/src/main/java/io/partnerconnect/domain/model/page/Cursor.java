package io.partnerconnect.domain.model.page;

import io.partnerconnect.domain.model.failure.Check;

/** Where a page ended, opaque to everyone but who made it. One line of at most 512 characters. */
public record Cursor(String value) {
    public Cursor {
        Check.line("page_token", value, 512);
    }
}
