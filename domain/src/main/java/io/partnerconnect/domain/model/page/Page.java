package io.partnerconnect.domain.model.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list in a stable order. {@code next} is null on the last page. A page can hold fewer items than asked for. */
public record Page<T>(List<T> items, @Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> each) {
        return new Page<>(items.stream().<U>map(each).toList(), next);
    }
}
