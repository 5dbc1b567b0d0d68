package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.util.List;

/** Pages of what is numbered from 0 on. */
final class Positions {
    private Positions() {}

    /** A thing and its number. */
    record Placed<T>(long position, T thing) {}

    /** The number the last page ended with; -1 for the first one. */
    static long after(PageRequest page) {
        if (page.after() == null) {
            return -1;
        }
        try {
            return Long.parseLong(Cursors.textOf(page.after()));
        } catch (NumberFormatException e) {
            throw Cursors.notOurs();
        }
    }

    /** {@code more}: one more than the page holds, when there are more. */
    static <T> Page<T> cut(List<Placed<T>> more, int size) {
        List<T> things = more.stream().limit(size).map(Placed::thing).toList();
        return new Page<>(
                things,
                more.size() <= size
                        ? null
                        : Cursors.of(Long.toString(more.get(size - 1).position())));
    }
}
