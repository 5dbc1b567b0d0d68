package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.inventory.Remembered;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Inventory;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An {@link Inventory} in memory. */
public final class FakeInventory implements Inventory {
    private final FakeDatabase database;
    private final FakeFleet fleet;
    private final Map<WorkspaceName, Instant> due = new HashMap<>();
    private final Map<WorkspaceName, Instant> requested = new HashMap<>();

    public FakeInventory(FakeDatabase database, FakeFleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    @Override
    public List<WorkspaceName> take(Instant now, int most) {
        return database.transaction(() -> {
            List<WorkspaceName> taken = database.workspaces.keySet().stream()
                    .filter(workspace -> !dueAt(workspace).isAfter(now))
                    .sorted(Comparator.comparing(this::dueAt))
                    .limit(most)
                    .toList();
            taken.forEach(workspace -> due.put(workspace, now.plus(TAKEN)));
            return taken;
        });
    }

    private Instant dueAt(WorkspaceName workspace) {
        return due.getOrDefault(workspace, Instant.MIN);
    }

    @Override
    public void request(WorkspaceName workspace, Instant now) {
        database.transaction(() -> {
            if (!database.workspaces.containsKey(workspace)) {
                throw new Failure.NotFound(Missing.WORKSPACE, workspace.value());
            }
            requested.put(workspace, now);
            return due.merge(workspace, now, (was, at) -> was.isBefore(at) ? was : at);
        });
    }

    @Override
    public Remembered remembered(WorkspaceName workspace) {
        return database.transaction(() -> fleet.of(workspace).remembered());
    }

    @Override
    public void keep(Reading reading, Assessment assessment, Instant nextReading) {
        database.transaction(() -> {
            FakeFleet.Kept kept = fleet.of(reading.workspace());
            if (kept.observedAt == null || kept.observedAt.isBefore(reading.at())) {
                keep(reading, reading.principals(), ServicePrincipal::id, kept.principals);
                keep(reading, reading.tokens(), Token::id, kept.tokens);
                kept.assessed(reading, assessment);
                due.put(reading.workspace(), next(reading, kept, nextReading));
            }
            return kept;
        });
    }

    private Instant next(Reading reading, FakeFleet.Kept kept, Instant nextReading) {
        Instant asked = requested.getOrDefault(reading.workspace(), Instant.MIN);
        Instant confirmed = reading.at().plus(Presence.CONFIRMED_AFTER);
        if (asked.isAfter(reading.at())) {
            return asked;
        }
        return kept.isMissingSomething() && confirmed.isBefore(nextReading) ? confirmed : nextReading;
    }

    private static <K, T> void keep(Reading reading, Collection<T> shown, Function<T, K> id, Map<K, Known<T>> known) {
        Map<K, T> found = new HashMap<>();
        shown.forEach(each -> found.put(id.apply(each), each));
        known.replaceAll((key, was) -> {
            T now = found.remove(key);
            Presence presence = was.presence();
            return now == null
                    ? new Known<>(was.workspace(), was.what(), presence.missed(reading.at()))
                    : new Known<>(was.workspace(), now, presence.seen());
        });
        found.forEach(
                (key, now) -> known.put(key, new Known<>(reading.workspace(), now, Presence.since(reading.at()))));
    }

    @Override
    public void stale(WorkspaceName workspace, String code, Instant now, Instant nextReading) {
        database.transaction(() -> {
            FakeFleet.Kept kept = fleet.of(workspace);
            kept.stale = new Freshness.Stale(code, kept.stale == null ? now : kept.stale.since());
            due.put(workspace, nextReading);
            return kept;
        });
    }

    @Override
    public Optional<Freshness> freshness(WorkspaceName workspace) {
        return database.transaction(
                () -> fleet.find(workspace).map(kept -> kept.freshness(workspace, dueAt(workspace))));
    }
}
