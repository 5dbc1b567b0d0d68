package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Cuts pages from what is sorted by a key. */
final class FakePages {
    private static final String PREFIX = "after ";

    private FakePages() {}

    static <T> Page<T> page(Collection<T> sorted, Function<T, String> key, PageRequest request) {
        String after = after(request);
        List<T> rest = sorted.stream()
                .filter(each -> after.isEmpty() || key.apply(each).compareTo(after) > 0)
                .limit(request.size() + 1L)
                .toList();
        return cut(rest, key, request.size());
    }

    /** The first {@code size} of the items, and a cursor when there are more. */
    static <T> Page<T> cut(List<T> rest, Function<T, String> key, int size) {
        if (rest.size() <= size) {
            return new Page<>(rest, null);
        }
        return new Page<>(rest.subList(0, size), new Cursor(PREFIX + key.apply(rest.get(size - 1))));
    }

    /** The key the cursor holds, or an empty text for the first page. */
    static String after(PageRequest request) {
        if (request.after() == null) {
            return "";
        }
        if (!request.after().value().startsWith(PREFIX)) {
            throw new Failure.Invalid("page_token", "must be one this service gave out");
        }
        return request.after().value().substring(PREFIX.length());
    }
}
