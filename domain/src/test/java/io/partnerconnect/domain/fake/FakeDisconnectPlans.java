package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.PlanBasis;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What disconnects were planned on, in memory. */
public final class FakeDisconnectPlans implements DisconnectPlans {
    private final FakeDatabase database;
    private final Map<PlanHash, PlanBasis> kept = new HashMap<>();

    public FakeDisconnectPlans(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void keep(PlanBasis plan) {
        database.transaction(() -> {
            kept.values().removeIf(old -> old.plannedAt().plus(KEPT).isBefore(plan.plannedAt()));
            return kept.put(plan.hash(), plan);
        });
    }

    @Override
    public Optional<PlanBasis> find(PlanHash hash) {
        return database.transaction(() -> Optional.ofNullable(kept.get(hash)));
    }
}
