package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.port.in.ComparePermissions;
import io.partnerconnect.domain.port.in.PlanRepair;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.usecase.Surroundings;

/** Puts the use cases together that hold what a service principal is allowed against its partner's profile. */
public final class RepairUseCases {
    private final RepairPlanning planning;
    private final Repairing repairing;

    RepairUseCases(Surroundings outside, OperationUseCases.Views views, Beginning beginning) {
        this.planning = planning(outside, views);
        this.repairing = new Repairing(
                planning,
                outside.records().repairs(),
                beginning,
                outside.clockwork().clock());
    }

    static RepairPlanning planning(Surroundings outside, OperationUseCases.Views views) {
        return new RepairPlanning(new Inspecting(
                views.workspaces(),
                views.partners(),
                outside.databricks(),
                outside.undertakings().operations(),
                outside.clockwork().clock()));
    }

    public ComparePermissions comparePermissions() {
        return planning::compare;
    }

    public PlanRepair planRepair() {
        return repairing::plan;
    }

    public RepairPermissions repairPermissions() {
        return repairing::repair;
    }
}
