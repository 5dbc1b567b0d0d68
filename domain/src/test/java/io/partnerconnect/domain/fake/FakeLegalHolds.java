package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.model.retention.HoldId;
import io.partnerconnect.domain.model.retention.LegalHold;
import io.partnerconnect.domain.port.out.LegalHolds;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Legal holds in memory. */
public final class FakeLegalHolds implements LegalHolds {
    private final FakeDatabase database;
    private final NavigableMap<String, LegalHold> holds = new TreeMap<>(Comparator.reverseOrder());

    public FakeLegalHolds(FakeDatabase database) {
        this.database = database;
    }

    /** How many are in force for that month. */
    long of(AuditMonth month) {
        return database.transaction(() -> holds.values().stream()
                .filter(hold -> hold.released() == null && hold.span().touches(month))
                .count());
    }

    @Override
    public void place(LegalHold hold) {
        database.transaction(() -> holds.put(hold.id().toString(), hold));
    }

    @Override
    public Optional<LegalHold> find(HoldId id) {
        return database.transaction(() -> Optional.ofNullable(holds.get(id.toString())));
    }

    @Override
    public Page<LegalHold> list(PageRequest page) {
        return database.transaction(() -> {
            String after = FakePages.after(page);
            return FakePages.cut(
                    holds.values().stream()
                            .filter(hold ->
                                    after.isEmpty() || hold.id().toString().compareTo(after) < 0)
                            .limit(page.size() + 1L)
                            .toList(),
                    hold -> hold.id().toString(),
                    page.size());
        });
    }

    @Override
    public LegalHold release(HoldId id, LegalHold.Word word) {
        return database.transaction(() -> {
            LegalHold hold = Optional.ofNullable(holds.get(id.toString()))
                    .orElseThrow(() -> new Failure.NotFound(Missing.LEGAL_HOLD, id.toString()));
            if (hold.released() != null) {
                throw new Failure.Conflict(Clash.HOLD_RELEASED, "The legal hold " + id + " was released before.");
            }
            LegalHold released = new LegalHold(id, hold.span(), hold.placed(), word);
            holds.put(id.toString(), released);
            return released;
        });
    }
}
