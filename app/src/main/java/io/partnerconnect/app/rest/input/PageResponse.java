package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.page.Page;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record PageResponse<T>(
        List<T> items,

        @Schema(description = "Send it as page_token for the next page; null on the last one") @Nullable
        String nextPageToken)
        implements Paged {
    static <T, U> PageResponse<U> from(Page<T> page, Function<T, U> each) {
        return new PageResponse<>(
                page.items().stream().map(each).toList(),
                page.next() == null ? null : page.next().value());
    }
}
