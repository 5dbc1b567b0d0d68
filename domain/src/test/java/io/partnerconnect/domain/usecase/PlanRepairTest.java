package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.connection.RepairPlan;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.PlanRepair;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a plan of a repair tells. */
class PlanRepairTest {
    private final Drifted it = new Drifted();

    @Test
    void whatIsAsItsProfileSaysNeedsNoRepair() {
        for (RepairScope only : RepairScope.values()) {
            RepairPlan plan = it.plan(only);

            assertThat(plan.steps()).as(only.name()).isEmpty();
            assertThat(plan.breaks()).isEmpty();
            assertThat(plan.irreparable()).isEmpty();
        }
    }

    @Test
    void eachRightIsAnEffectOfItsOwnAndWhatIsGrantedComesFirst() {
        // Given
        it.everything();

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.steps())
                .extracting(step -> step.item().kind() + " " + step.item().subject())
                .containsExactly(
                        "GRANT_ENTITLEMENT workspace-access",
                        "GRANT_CATALOG main",
                        "GRANT_COMPUTE " + it.workspace.compute().getFirst().id(),
                        "GRANT_TOKEN_USE " + it.fivetran.applicationId(),
                        "WITHDRAW_ENTITLEMENT allow-cluster-create",
                        "WITHDRAW_ENTITLEMENT allow-instance-pool-create",
                        "LEAVE_GROUP " + group("admins"),
                        "LEAVE_GROUP " + group(Drifted.TEAM));
        assertThat(plan.effects().getFirst()).isInstanceOf(Effect.CheckRepair.class);
        assertThat(plan.effects()).hasSize(9);
    }

    @Test
    void everyRightThatIsTakenAwaySaysWhatMayBreak() {
        // Given
        it.everything();

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.breaks())
                .extracting(PlanItem::subject)
                .containsExactly(
                        "allow-cluster-create", "allow-instance-pool-create", group("admins"), group(Drifted.TEAM));
        assertThat(plan.breaks().getFirst().sentence()).contains("Create clusters");
    }

    @Test
    void whatIsMissingIsGrantedAndTheRestIsToldToStay() {
        // Given
        it.everything();

        // When
        RepairPlan plan = it.plan(RepairScope.MISSING);

        // Then
        assertThat(plan.steps())
                .extracting(step -> step.item().kind())
                .containsExactly(
                        PlanItem.Kind.GRANT_ENTITLEMENT, PlanItem.Kind.GRANT_CATALOG, PlanItem.Kind.GRANT_COMPUTE);
        assertThat(plan.breaks()).isEmpty();
        assertThat(plan.stays())
                .extracting(PlanItem::subject)
                .contains("CLUSTER_CREATE", "POOL_CREATE", "WORKSPACE_ADMIN", group("admins"), group(Drifted.TEAM));
    }

    @Test
    void whatIsInExcessIsTakenAwayAndTheRestIsToldToStay() {
        // Given
        it.withdraw("workspace-access");
        it.entitle("allow-cluster-create");

        // When
        RepairPlan plan = it.plan(RepairScope.EXCESS);

        // Then
        assertThat(plan.steps())
                .extracting(RepairPlan.Step::effect)
                .containsExactly(new Effect.WithdrawEntitlements(
                        it.fivetran.id(), it.fivetran.applicationId(), Set.of("allow-cluster-create")));
        assertThat(plan.stays()).extracting(PlanItem::subject).contains("WORKSPACE_ACCESS");
    }

    @Test
    void whoMayUseTokensThroughAGroupItLeavesIsLetUseThemItselfBefore() {
        // Given
        it.loseTokenUse();
        it.workspace.grantTokenUse("etl");
        it.join("etl");

        // When
        RepairPlan missing = it.plan(RepairScope.MISSING);
        RepairPlan excess = it.plan(RepairScope.EXCESS);

        // Then
        assertThat(missing.steps()).isEmpty();
        assertThat(excess.steps())
                .extracting(step -> step.item().kind())
                .containsExactly(PlanItem.Kind.GRANT_TOKEN_USE, PlanItem.Kind.LEAVE_GROUP);
    }

    @Test
    void anEntitlementThatExcludesOthersGoesBeforeTheyCome() {
        // Given
        it.withdraw("workspace-access", "databricks-sql-access");
        it.entitle("workspace-consume");

        // When
        RepairPlan missing = it.plan(RepairScope.MISSING);
        RepairPlan all = it.plan(RepairScope.ALL);

        // Then
        assertThat(missing.steps()).isEmpty();
        assertThat(remedies(missing)).hasSize(2).allMatch(remedy -> remedy.contains("ALL"));
        assertThat(all.steps())
                .extracting(step -> step.item().subject())
                .containsExactly("workspace-consume", "workspace-access", "databricks-sql-access");
    }

    @Test
    void anInactivePrincipalIsNotActivatedAndTheRemedyIsARelease() {
        // Given
        it.deactivate();

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.irreparable()).singleElement().satisfies(told -> {
            assertThat(told.item().kind()).isEqualTo(PlanItem.Kind.PRINCIPAL_INACTIVE);
            assertThat(told.remedy()).contains("Release");
        });
    }

    @Test
    void whatCannotBeRepairedIsToldWithARemedy() {
        // Given
        it.join("nested");
        it.workspace.nest("nested");
        it.entitle("something-new");
        it.gainPrivilege(Permission.DATA_SELECT);
        it.workspace.compute().forEach(it.workspace::lose);

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.irreparable())
                .extracting(told -> told.item().kind())
                .containsExactly(
                        PlanItem.Kind.GRANT_COMPUTE,
                        PlanItem.Kind.GRANT_CATALOG,
                        PlanItem.Kind.LEAVE_GROUP,
                        PlanItem.Kind.OTHER_ENTITLEMENT);
        assertThat(remedies(plan)).doesNotContain("");
    }

    @Test
    void ofSeveralOfItsNameNoComputeIsChosen() {
        // Given
        it.loseCompute();
        it.workspace.add(new ComputeResource(Compute.SQL_WAREHOUSE, "another", "FIVETRAN_ENDPOINT", "RUNNING"));

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.irreparable())
                .extracting(told -> told.item().kind())
                .containsExactly(PlanItem.Kind.GRANT_COMPUTE);
    }

    @Test
    void whatCannotBeSeenIsToldNotToBeEvaluated() {
        // Given
        it.workspace.removeCatalog("main");

        // When
        RepairPlan plan = it.plan(RepairScope.ALL);

        // Then
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.notEvaluated())
                .extracting(PlanItem::kind)
                .contains(PlanItem.Kind.RIGHTS_THROUGH_GROUPS, PlanItem.Kind.RIGHTS_ON_OBJECTS);
        assertThat(plan.notEvaluated()).extracting(PlanItem::subject).contains("CATALOG_USE", "SCHEMA_CREATE");
    }

    @Test
    void theComparisonTellsOfGroupsAndOfEntitlementsNobodyKnows() {
        // Given
        it.join(Drifted.TEAM);
        it.join("users");
        it.entitle("something-new");

        // When
        PermissionReport report = it.installation
                .useCases
                .operations()
                .repairs()
                .comparePermissions()
                .compare(Installation.PROD, it.fivetran.applicationId());

        // Then
        assertThat(report.groups())
                .extracting(group -> group.name() + " " + PermissionReport.verdict(group))
                .containsExactly(Drifted.TEAM + " EXCESS", "users AS_EXPECTED");
        assertThat(report.others()).containsExactly("something-new");
        assertThat(report.lines()).allSatisfy(line -> assertThat(line.verdict()).isEqualTo(Verdict.AS_EXPECTED));
    }

    @Test
    void aPlanIsValidForHalfAnHourAndOfTheSameWorldFollowsTheSame() {
        RepairPlan plan = it.plan(RepairScope.ALL);
        it.installation.clock.advance(Duration.ofMinutes(5));

        assertThat(it.plan(RepairScope.ALL).hash()).isEqualTo(plan.hash());
        assertThat(it.plan(RepairScope.MISSING).hash()).isNotEqualTo(plan.hash());
        assertThat(plan.basis().validUntil()).isEqualTo(plan.basis().plannedAt().plus(Duration.ofMinutes(30)));
    }

    @Test
    void onlyAPartnersPrincipalIsRepaired() {
        // Given
        ServicePrincipal stranger = it.workspace.addPrincipal("SOMEBODY");
        PlanRepair planning = it.installation.useCases.operations().repairs().planRepair();

        // Then
        assertThat(catchThrowable(
                        () -> planning.plan(Installation.PROD, stranger.applicationId(), RepairScope.MISSING)))
                .satisfies(end -> Ends.with("invalid", end));
        assertThat(catchThrowable(
                        () -> planning.plan(Installation.PROD, new ApplicationId(new UUID(9, 9)), RepairScope.MISSING)))
                .satisfies(end -> Ends.with("service-principal-not-found", end));
    }

    @Test
    void planningChangesNothing() {
        // Given
        it.everything();
        Drifted.World before = it.world();
        int written = it.installation.ledger.written().size();

        // When
        it.plan(RepairScope.ALL);

        // Then
        it.operate();
        assertThat(it.world()).isEqualTo(before);
        assertThat(it.installation.ledger.written()).hasSize(written);
    }

    private static List<String> remedies(RepairPlan plan) {
        return plan.irreparable().stream().map(RepairPlan.Irreparable::remedy).toList();
    }

    /** The id of a group, which is one when it is asked for again. */
    private String group(String name) {
        return it.workspace.join(it.now(), name).group().toString();
    }
}
