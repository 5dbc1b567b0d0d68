package io.partnerconnect.app.rest.input;

import org.jspecify.annotations.Nullable;

/** A body that is one page of a list. */
public interface Paged {
    /** What to send as {@code page_token} for the next page; null on the last one. */
    @Nullable
    String nextPageToken();
}
