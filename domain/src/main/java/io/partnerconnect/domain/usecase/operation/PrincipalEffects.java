package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.usecase.Confirmation;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Effects on a connection's service principal, and on the record of the connection. */
final class PrincipalEffects {
    private final Preflight preflight;
    private final WorkspacePrincipals principals;
    private final PrincipalProvisioning provisioning;
    private final RecordedConnections records;
    private final Marking marking;

    /** How new things are marked and dated, and how it is seen that old ones are what they were planned to be, and gone. */
    record Marking(Markers markers, InstantSource clock, AsPlanned asPlanned, Confirmation confirmation) {}

    PrincipalEffects(
            Preflight preflight,
            WorkspacePrincipals principals,
            PrincipalProvisioning provisioning,
            RecordedConnections records,
            Marking marking) {
        this.preflight = preflight;
        this.principals = principals;
        this.provisioning = provisioning;
        this.records = records;
        this.marking = marking;
    }

    /** One that is there already is adopted only when that was asked for. */
    Carried check(Site site, Effect.CheckConnect check) {
        OnBehalfOf way = preflight.check(site.workspace(), check.lifetime());
        List<ServicePrincipal> there = principals.named(site.workspace(), Set.of(check.principal()));
        if (there.isEmpty()) {
            return Preflight.passed(site, way, new StepResult.Nothing());
        }
        if (!check.adopt() || there.size() > 1 || !there.getFirst().active()) {
            throw new Failure.Conflict(
                    Clash.PRINCIPAL_EXISTS,
                    there.size() + " service principals named "
                            + check.principal().value() + " are there already.");
        }
        ServicePrincipal adopted = there.getFirst();
        preflight.checkSecretsOf(site.workspace(), adopted, way);
        return Preflight.passed(site, way, new StepResult.Principal(adopted.id(), adopted.applicationId(), false));
    }

    /** There is nothing to create when one was adopted. */
    @Nullable
    Carried hindrance(Site site) {
        return site.operation().latest(StepResult.Principal.class).isPresent() ? Carried.Done.withNothing() : null;
    }

    Carried create(Site site, Effect.CreatePrincipal create) {
        ServicePrincipal made = provisioning.create(
                site.workspace(), create.name(), marking.markers().markerOf(site.attempt()));
        return new Carried.Done(new StepResult.Principal(made.id(), made.applicationId(), true));
    }

    Carried deactivate(Site site, ScimId id) {
        provisioning.setActive(site.workspace(), id, false);
        return Carried.Done.withNothing();
    }

    /** When it is taken back that one was made inactive, one that is gone meanwhile is left in peace. */
    Carried activate(Site site, ScimId id) {
        try {
            provisioning.setActive(site.workspace(), id, true);
        } catch (Failure.NotFound gone) {
            if (!(site.operation().state() instanceof OperationState.Undoing)) {
                throw gone;
            }
        }
        return Carried.Done.withNothing();
    }

    @Nullable
    Carried hindrance(Site site, Effect.RemovePrincipal remove) {
        return marking.asPlanned().hindrance(site, remove);
    }

    Carried remove(Site site, Effect.RemovePrincipal remove) {
        principals.delete(site.workspace(), remove.id());
        marking.confirmation()
                .untilGone(
                        "The service principal " + remove.applicationId(),
                        () -> principals
                                .find(site.workspace(), remove.applicationId())
                                .isEmpty());
        return Carried.Done.withNothing();
    }

    Carried recordMark(Site site) {
        records.record(new RecordedConnection(
                site.workspace().name(),
                site.operation().connection().partner(),
                site.operation().requester().actor(),
                marking.clock().instant()));
        return Carried.Done.withNothing();
    }

    /** One that is not there is as good as forgotten. */
    Carried forgetMark(Site site) {
        try {
            records.forget(
                    site.workspace().name(), site.operation().connection().partner());
        } catch (Failure.NotFound none) {
            return Carried.Done.withNothing();
        }
        return Carried.Done.withNothing();
    }
}
