package io.partnerconnect.domain.model.page;

import io.partnerconnect.domain.model.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Which page is asked for: at most {@code size} items (1 to 1000) after {@code after}, or from the start when that is null. */
public record PageRequest(int size, @Nullable Cursor after) {
    public static final int DEFAULT_SIZE = 100;
    public static final int LARGEST_SIZE = 1000;

    public PageRequest {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new Failure.Invalid("page_size", "must be from 1 to " + LARGEST_SIZE);
        }
    }

    /** The first page. */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }
}
