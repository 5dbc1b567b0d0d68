package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.out.LogEvents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Imported entries in memory. */
public final class FakeLogEvents implements LogEvents {
    private final FakeDatabase database;
    private final Map<String, LogEvent> events = new LinkedHashMap<>();

    public FakeLogEvents(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public int add(List<LogEvent> more) {
        return database.transaction(() -> Math.toIntExact(more.stream()
                .filter(event -> events.putIfAbsent(event.key(), event) == null)
                .count()));
    }

    @Override
    public Page<LogEvent> within(WorkspaceNumber workspace, Period period, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                events.values().stream()
                        .filter(event -> event.workspace().equals(workspace) && period.contains(event.at()))
                        .sorted(Comparator.comparing(FakeLogEvents::place))
                        .toList(),
                FakeLogEvents::place,
                page));
    }

    private static String place(LogEvent event) {
        return micros(event.at()) + " " + event.key();
    }

    static String micros(Instant at) {
        return "%020d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }
}
