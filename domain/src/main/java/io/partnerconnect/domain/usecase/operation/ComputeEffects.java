package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.usecase.Confirmation;
import org.jspecify.annotations.Nullable;

/** Effects on a connection's SQL warehouse or cluster. */
final class ComputeEffects {
    private final ComputeProvisioning provisioning;
    private final Confirmation confirmation;
    private final Markers markers;
    private final AsPlanned asPlanned;

    ComputeEffects(ComputeProvisioning provisioning, Confirmation confirmation, Markers markers, AsPlanned asPlanned) {
        this.provisioning = provisioning;
        this.confirmation = confirmation;
        this.markers = markers;
        this.asPlanned = asPlanned;
    }

    Carried create(Site site, Effect.CreateCompute create) {
        ComputeResource made =
                provisioning.create(site.workspace(), create.kind(), create.name(), markers.markerOf(site.attempt()));
        return new Carried.Done(new StepResult.Resource(made.kind(), made.id(), true));
    }

    Carried grant(Site site) {
        StepResult.Resource resource = site.operation()
                .latest(StepResult.Resource.class)
                .orElseThrow(() -> new IllegalStateException("no compute was made before its use is granted"));
        provisioning.grant(
                site.workspace(),
                resource.kind(),
                resource.id(),
                site.principal().applicationId());
        return Carried.Done.withNothing();
    }

    @Nullable
    Carried hindrance(Site site, Effect.RemoveCompute remove) {
        return asPlanned.hindrance(site, remove);
    }

    Carried remove(Site site, Effect.RemoveCompute remove) {
        provisioning.remove(site.workspace(), remove.kind(), remove.id());
        confirmation.untilGone(
                "The compute " + remove.id(), () -> !provisioning.exists(site.workspace(), remove.kind(), remove.id()));
        return Carried.Done.withNothing();
    }
}
