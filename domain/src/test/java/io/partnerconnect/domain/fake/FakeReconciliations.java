package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.port.out.Reconciliations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reconciliations in memory. */
public final class FakeReconciliations implements Reconciliations {
    private final FakeDatabase database;
    private final Map<OperationId, Reconciliation> begun = new HashMap<>();
    private final Map<OperationId, NavigableMap<Long, ReconciliationEntry>> entries = new HashMap<>();

    public FakeReconciliations(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void begin(Reconciliation reconciliation) {
        database.transaction(() -> begun.put(reconciliation.id(), reconciliation));
    }

    @Override
    public void enter(OperationId id, long from, List<ReconciliationEntry> more) {
        database.transaction(() -> {
            NavigableMap<Long, ReconciliationEntry> all = entries.computeIfAbsent(id, none -> new TreeMap<>());
            for (int i = 0; i < more.size(); i++) {
                all.put(from + i, more.get(i));
            }
            return all;
        });
    }

    @Override
    public void complete(OperationId id, Reconciliation.Result result) {
        database.transaction(() -> begun.computeIfPresent(
                id, (same, before) -> new Reconciliation(same, before.by(), before.begunAt(), result)));
    }

    @Override
    public Optional<Reconciliation> find(OperationId id) {
        return database.transaction(() -> Optional.ofNullable(begun.get(id)));
    }

    @Override
    public Page<Reconciliation> list(PageRequest page) {
        return database.transaction(() -> {
            String after = FakePages.after(page);
            List<Reconciliation> rest = begun.values().stream()
                    .sorted(Comparator.comparing(FakeReconciliations::place).reversed())
                    .dropWhile(each -> !after.isEmpty() && place(each).compareTo(after) >= 0)
                    .toList();
            return FakePages.cut(rest, FakeReconciliations::place, page.size());
        });
    }

    private static String place(Reconciliation each) {
        return FakeLogEvents.micros(each.begunAt()) + " " + each.id();
    }

    @Override
    public Page<ReconciliationEntry> entries(OperationId id, @Nullable Verdict verdict, PageRequest page) {
        return database.transaction(() -> {
            Page<Map.Entry<Long, ReconciliationEntry>> found = FakePages.page(
                    entries.getOrDefault(id, new TreeMap<>()).entrySet().stream()
                            .filter(each -> verdict == null || each.getValue().verdict() == verdict)
                            .toList(),
                    each -> "%020d".formatted(each.getKey()),
                    page);
            return found.map(Map.Entry::getValue);
        });
    }
}
