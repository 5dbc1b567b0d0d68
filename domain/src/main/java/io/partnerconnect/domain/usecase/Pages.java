package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of a list of any length, page after page: one page is held at a time. */
final class Pages<T> implements Iterator<T> {
    private final Function<PageRequest, Page<T>> read;
    private Iterator<T> items = Collections.emptyIterator();
    private @Nullable PageRequest next = PageRequest.first(PageRequest.LARGEST_SIZE);

    Pages(Function<PageRequest, Page<T>> read) {
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && next != null) {
            Page<T> page = read.apply(next);
            items = page.items().iterator();
            next = page.next() == null ? null : new PageRequest(next.size(), page.next());
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
