package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairBasis;
import io.partnerconnect.domain.port.out.RepairPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What repairs were planned on, in memory. */
public final class FakeRepairPlans implements RepairPlans {
    private final FakeDatabase database;
    private final Map<PlanHash, RepairBasis> kept = new HashMap<>();

    public FakeRepairPlans(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void keep(RepairBasis plan) {
        database.transaction(() -> {
            kept.values().removeIf(old -> old.plannedAt().plus(KEPT).isBefore(plan.plannedAt()));
            return kept.put(plan.hash(), plan);
        });
    }

    @Override
    public Optional<RepairBasis> find(PlanHash hash) {
        return database.transaction(() -> Optional.ofNullable(kept.get(hash)));
    }
}
