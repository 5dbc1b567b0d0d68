package io.partnerconnect.domain.model.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next events that are to get a place, in order.
 *
 * @param mark how far the database has been looked through with them, in its own words; null where it says nothing
 */
public record Backlog(List<Unsealed> events, @Nullable String mark) {
    public Backlog {
        events = List.copyOf(events);
    }
}
