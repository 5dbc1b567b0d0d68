package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.Presence;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Inventory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of workspaces, in memory. */
public final class FakeInventory implements Inventory {
    private final FakeDatabase database;
    private final Map<WorkspaceName, Instant> due = new HashMap<>();
    private final Map<WorkspaceName, Instant> requested = new HashMap<>();
    private final Map<WorkspaceName, Kept> all = new HashMap<>();

    private static final class Kept {
        private final TreeMap<ScimId, Known<ServicePrincipal>> principals =
                new TreeMap<>(Comparator.comparing(ScimId::value));
        private final TreeMap<TokenId, Known<Token>> tokens = new TreeMap<>();
        private @Nullable Instant observedAt;
        private Freshness.@Nullable Stale stale;
    }

    public FakeInventory(FakeDatabase database) {
        this.database = database;
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
    public void keep(Reading reading, Instant nextReading) {
        database.transaction(() -> {
            Kept kept = all.computeIfAbsent(reading.workspace(), added -> new Kept());
            if (kept.observedAt == null || kept.observedAt.isBefore(reading.at())) {
                keep(reading, reading.principals(), ServicePrincipal::id, kept.principals);
                keep(reading, reading.tokens(), Token::id, kept.tokens);
                kept.observedAt = reading.at();
                kept.stale = null;
                Instant asked = requested.getOrDefault(reading.workspace(), Instant.MIN);
                due.put(reading.workspace(), asked.isAfter(reading.at()) ? asked : nextReading);
            }
            return kept;
        });
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
            Kept kept = all.computeIfAbsent(workspace, added -> new Kept());
            kept.stale = new Freshness.Stale(code, kept.stale == null ? now : kept.stale.since());
            due.put(workspace, nextReading);
            return kept;
        });
    }

    @Override
    public Optional<Freshness> freshness(WorkspaceName workspace) {
        return database.transaction(() -> Optional.ofNullable(all.get(workspace))
                .map(kept -> new Freshness(workspace, kept.observedAt, kept.stale, dueAt(workspace))));
    }

    @Override
    public Page<Known<ServicePrincipal>> principals(WorkspaceName workspace, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                kept(workspace).principals.values(),
                known -> "%020d".formatted(known.what().id().value()),
                page));
    }

    @Override
    public Page<Known<Token>> tokens(WorkspaceName workspace, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                new ArrayList<>(kept(workspace).tokens.values()),
                known -> known.what().id().value(),
                page));
    }

    private Kept kept(WorkspaceName workspace) {
        return all.getOrDefault(workspace, new Kept());
    }
}
