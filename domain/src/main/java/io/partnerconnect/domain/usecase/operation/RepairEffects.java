package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.usecase.Confirmation;
import io.partnerconnect.domain.usecase.Surroundings;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Effects of repairs alone, and how all effects of a repair are seen to hold: the workspace has to show each twice in a row before the next
 * is begun. What it does not show in time is done again.
 */
final class RepairEffects {
    private final RepairPlanning planning;
    private final Surroundings.Databricks there;
    private final Confirmation confirmation;

    RepairEffects(RepairPlanning planning, Surroundings.Databricks there, Confirmation confirmation) {
        this.planning = planning;
        this.there = there;
        this.confirmation = confirmation;
    }

    /** Before anything is changed: when another plan follows by now, nothing is. */
    Carried check(Site site, Effect.CheckRepair check) {
        RepairPlan plan = planning.plan(site.workspace().name(), check.principal(), check.only());
        boolean holds = plan.hash().equals(check.plan())
                && plan.basis().connection().equals(site.operation().connection());
        return holds ? found(site, check.principal()) : new Carried.Fails(Clash.PLAN_STALE.code());
    }

    private Carried found(Site site, ApplicationId id) {
        return there.principals()
                .find(site.workspace(), id)
                .<Carried>map(it -> new Carried.Done(new StepResult.Principal(it.id(), it.applicationId(), false)))
                .orElseGet(() -> new Carried.Fails(Clash.PLAN_STALE.code()));
    }

    Carried letUse(Site site, Effect.GrantComputeUse grant) {
        there.provisioning().compute().grant(site.workspace(), grant.kind(), grant.id(), grant.applicationId());
        confirm(
                grant.kind() + " " + grant.id(),
                () -> there.provisioning()
                        .compute()
                        .users(site.workspace(), grant.kind(), grant.id())
                        .filter(users -> users.contains(grant.applicationId()))
                        .isPresent());
        return Carried.Done.withNothing();
    }

    Carried leave(Site site, Effect.LeaveGroup leave) {
        there.provisioning().grants().leaveGroup(site.workspace(), leave.group(), leave.id());
        confirm(
                "The group " + leave.group(),
                () -> there.provisioning().grants().groupsOf(site.workspace(), leave.applicationId()).stream()
                        .noneMatch(left -> left.group().equals(leave.group())));
        return Carried.Done.withNothing();
    }

    /** When something new is made, later steps show whether what was granted holds. */
    Carried seen(Site site, Effect.GrantEntitlements grant, Carried done) {
        return seen(site, done, () -> isEntitled(site, words -> words.containsAll(grant.entitlements())));
    }

    /** What is gone is entitled to nothing. */
    Carried seen(Site site, Effect.WithdrawEntitlements withdraw, Carried done) {
        return seen(
                site,
                done,
                () -> there.principals().find(site.workspace(), withdraw.applicationId()).stream()
                        .noneMatch(it -> it.entitlements().stream().anyMatch(withdraw.entitlements()::contains)));
    }

    Carried seen(Site site, Effect.GrantTokenUse grant, Carried done) {
        return seen(
                site,
                done,
                () -> there.controls()
                        .tokenUse(site.workspace())
                        .principals()
                        .contains(site.principal().applicationId()));
    }

    Carried seen(Site site, Effect.GrantCatalog grant, Carried done) {
        return seen(
                site,
                done,
                () -> there.provisioning()
                        .grants()
                        .onCatalog(
                                site.workspace(),
                                grant.catalog(),
                                site.principal().applicationId())
                        .containsAll(grant.privileges()));
    }

    private boolean isEntitled(Site site, Predicate<Set<String>> as) {
        return there.principals()
                .find(site.workspace(), site.principal().applicationId())
                .filter(it -> as.test(it.entitlements()))
                .isPresent();
    }

    private Carried seen(Site site, Carried done, BooleanSupplier shown) {
        if (site.operation().kind() == OperationKind.REPAIR) {
            confirm("The service principal", shown);
        }
        return done;
    }

    private void confirm(String what, BooleanSupplier shown) {
        confirmation.untilChanged(what, shown);
    }
}
