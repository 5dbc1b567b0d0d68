package io.partnerconnect.databricks.wire;

import org.jspecify.annotations.Nullable;

/** One page of a list that goes on where a token says. */
public interface Paged {
    /** What the next page is asked for with; null or empty on the last. */
    @Nullable
    String nextPageToken();
}
