package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Where a page ended of what is in the order of time, oldest first; {@code key} tells those of one moment apart. */
record EventPlace(Instant at, String key) {
    /** For the first page: before everything from that time on. */
    static EventPlace after(PageRequest page, Instant from) {
        if (page.after() == null) {
            return new EventPlace(from, "");
        }
        String[] parts = Cursors.textOf(page.after()).split(" ", 2);
        try {
            return new EventPlace(Instant.parse(parts[0]), parts[parts.length - 1]);
        } catch (DateTimeException e) {
            throw Cursors.notOurs();
        }
    }

    /** {@code more}: one more than the page holds, when there are more. */
    static <T> Page<T> cut(List<T> more, int size, Function<T, EventPlace> place) {
        if (more.size() <= size) {
            return new Page<>(more, null);
        }
        EventPlace last = place.apply(more.get(size - 1));
        return new Page<>(more.subList(0, size), Cursors.of(last.at() + " " + last.key()));
    }
}
