package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.ReconnectGuide;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RepairPermissions;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bringing a service principal back to its profile, and what binds that to its plan. */
class RepairPermissionsTest {
    private final Drifted it = new Drifted();

    /** One way to differ from the profile, and how a repair of it is told in the audit. */
    record Drift(String name, Consumer<Drifted> happens, List<String> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drift> drifts() {
        return Stream.of(
                new Drift("nothing", it -> {}, List.of()),
                new Drift(
                        "an entitlement is missing",
                        it -> it.withdraw("workspace-access"),
                        List.of("service-principal.grant-entitlements SUCCEEDED")),
                new Drift(
                        "two entitlements are missing",
                        it -> it.withdraw("workspace-access", "databricks-sql-access"),
                        List.of(
                                "service-principal.grant-entitlements SUCCEEDED",
                                "service-principal.grant-entitlements SUCCEEDED")),
                new Drift(
                        "it may create clusters",
                        it -> it.entitle("allow-cluster-create"),
                        List.of("service-principal.withdraw-entitlements SUCCEEDED")),
                new Drift(
                        "it may only consume",
                        it -> {
                            it.withdraw("workspace-access", "databricks-sql-access");
                            it.entitle("workspace-consume");
                        },
                        List.of(
                                "service-principal.withdraw-entitlements SUCCEEDED",
                                "service-principal.grant-entitlements SUCCEEDED",
                                "service-principal.grant-entitlements SUCCEEDED")),
                new Drift("it is in a group", it -> it.join(Drifted.TEAM), List.of("group.leave SUCCEEDED")),
                new Drift("it is an admin", it -> it.join("admins"), List.of("group.leave SUCCEEDED")),
                new Drift("it may not use tokens", Drifted::loseTokenUse, List.of("token-use.grant SUCCEEDED")),
                new Drift(
                        "it may use tokens as an admin only",
                        it -> {
                            it.loseTokenUse();
                            it.join("admins");
                        },
                        List.of("token-use.grant SUCCEEDED", "group.leave SUCCEEDED")),
                new Drift("it may not use its warehouse", Drifted::loseCompute, List.of("compute.grant SUCCEEDED")),
                new Drift(
                        "it may not make schemas",
                        it -> it.losePrivilege(Permission.SCHEMA_CREATE),
                        List.of("catalog.grant SUCCEEDED")));
    }

    @ParameterizedTest
    @MethodSource("drifts")
    void aDriftOfEachKindIsRepairedAndNothingElseChanges(Drift drift) {
        // Given
        Drifted.World before = it.world();
        drift.happens().accept(it);

        // When
        Operation repair = it.repair(RepairScope.ALL);

        // Then
        assertThat(repair.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(it.world()).isEqualTo(before);
        assertThat(it.installation.stepsOf(repair.id())).isEqualTo(drift.steps());
        assertThat(it.plan(RepairScope.ALL).steps()).isEmpty();
    }

    @Test
    void aDriftOfAllKindsAtOnceIsRepairedByOneOperation() {
        // Given
        Drifted.World before = it.world();
        it.everything();

        // When
        Operation repair = it.repair(RepairScope.ALL);

        // Then
        assertThat(repair.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void anInactivePrincipalIsRepairedAndStaysInactive() {
        // Given
        it.withdraw("workspace-access");
        it.deactivate();

        // When
        Operation repair = it.repair(RepairScope.ALL);

        // Then
        assertThat(repair.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(it.now().active()).isFalse();
        assertThat(it.now().entitlements()).contains("workspace-access");
    }

    @Test
    void theIntentOfEachStepIsWrittenBeforeAndNamesWhatItIsDoneTo() {
        // Given
        it.join(Drifted.TEAM);

        // When
        Operation repair = it.repair(RepairScope.ALL);

        // Then
        assertThat(it.installation.ledger.written())
                .filteredOn(event -> repair.id().equals(event.partOf()) && event.phase() == AuditPhase.INTENT)
                .extracting(AuditEvent::subject)
                .extracting(subject -> subject.kind() + " " + subject.partner())
                .containsExactly("GROUP " + Installation.FIVETRAN.key());
    }

    @Test
    void whoReconnectsIsToldTheSameCatalogAfterARepairOfSeveralPrivilegesOnIt() {
        // Given
        it.losePrivilege(Permission.CATALOG_USE);
        it.losePrivilege(Permission.SCHEMA_CREATE);

        // When
        it.repair(RepairScope.ALL);

        // Then
        assertThat(it.installation
                        .useCases
                        .operations()
                        .guideReconnect()
                        .guide(Drifted.CONNECTION)
                        .fields())
                .contains(new ReconnectGuide.Field(ReconnectGuide.Setting.CATALOG, "main", "main"));
    }

    @Test
    void aPlanWhoseDriftHasChangedIsStaleAndTheDifferenceIsNamed() {
        // Given
        it.withdraw("workspace-access");
        PlanHash plan = it.plan(RepairScope.ALL).hash();
        it.entitle("allow-cluster-create");
        Drifted.World before = it.world();

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(plan));

        // Then
        assertStale(
                confirming,
                "+ new: service principal " + it.fivetran.applicationId() + " (" + it.fivetran.id()
                        + ") is entitled to allow-cluster-create");
        it.operate();
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void aDriftThatChangesBeforeTheFirstStepEndsTheRepairAndNothingIsDone() {
        // Given
        it.withdraw("workspace-access");
        OperationId repair = it.confirm(it.plan(RepairScope.ALL).hash());
        it.entitle("allow-cluster-create");
        Drifted.World before = it.world();

        // When
        it.operate();

        // Then
        assertThat(it.installation.operation(repair).state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("plan-stale"));
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void aPlanOlderThanHalfAnHourIsStale() {
        // Given
        PlanHash plan = it.plan(RepairScope.ALL).hash();
        it.installation.clock.advance(Duration.ofMinutes(30));

        // When
        Throwable confirming = catchThrowable(() -> it.confirm(plan));

        // Then
        assertStale(confirming);
        assertThat(confirming).hasMessageContaining("older than 30 minutes");
    }

    @Test
    void aPlanOfAnotherPrincipalIsStaleAndNothingIsToldOfIt() {
        // Given
        ServicePrincipal other = it.workspace.addPrincipal("FIVETRAN_USER");
        PlanHash plan = it.plan(RepairScope.ALL).hash();
        RepairPermissions.Command command =
                new RepairPermissions.Command(Installation.PROD, other.applicationId(), plan);

        // When
        Throwable confirming = catchThrowable(() -> repair(command, it.mandate()));

        // Then
        assertStale(confirming);
    }

    @Test
    void aPrincipalThatIsNotThereIsNotFoundWhateverThePlan() {
        // Given
        RepairPermissions.Command command = new RepairPermissions.Command(
                Installation.PROD,
                new ApplicationId(new UUID(9, 9)),
                it.plan(RepairScope.ALL).hash());

        // When
        Throwable confirming = catchThrowable(() -> repair(command, it.mandate()));

        // Then
        Ends.with("service-principal-not-found", confirming);
    }

    @Test
    void theSameRequestTwiceIsOneRepairAlsoWhenItsPlanIsLongForgotten() {
        // Given
        it.withdraw("workspace-access");
        RepairPermissions.Command command = it.command(it.plan(RepairScope.ALL).hash());
        OperationId first = it.installation.ids.nextOperation();
        Answers.started(repair(command, once(first)));
        it.operate();
        it.installation.clock.advance(Duration.ofDays(2));
        it.plan(RepairScope.ALL);

        // When
        Answer<Started> again = repair(command, once(it.installation.ids.nextOperation()));

        // Then
        assertThat(again).isInstanceOf(Answer.Replayed.class);
        assertThat(((Answer.Replayed<Started>) again).operation().id()).isEqualTo(first);
    }

    @Test
    void ofManyConfirmationsAtOnceOneBegins() throws InterruptedException {
        // Given
        it.withdraw("workspace-access");
        PlanHash plan = it.plan(RepairScope.ALL).hash();
        Callable<OperationId> confirming = () -> it.confirm(plan);

        // When
        List<Object> ends = Together.run(Collections.nCopies(20, confirming));

        // Then
        assertThat(ends).filteredOn(OperationId.class::isInstance).hasSize(1);
        assertThat(ends)
                .filteredOn(
                        end -> end instanceof Failure.Conflict conflict && conflict.clash() == Clash.CONNECTION_BUSY)
                .hasSize(19);
    }

    @Test
    void whatTheWorkspaceRefusesEndsItAndWhatWasRepairedStays() {
        // Given
        it.withdraw("workspace-access");
        it.join(Drifted.TEAM);
        Mortal process = new Mortal();
        process.before("leaveGroup", 1, () -> it.workspace.refuse(Refusal.REQUEST_REFUSED));
        UseCases replica = it.installation.replica(process);
        OperationId repair = it.confirm(replica, it.plan(RepairScope.ALL).hash());

        // When
        it.installation.operateFor(Duration.ofMinutes(1), replica);

        // Then
        it.workspace.answerAgain();
        assertThat(it.installation.operation(repair).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(it.now().entitlements()).contains("workspace-access");
        assertThat(it.now().groups()).contains(Drifted.TEAM);
        assertThat(it.plan(RepairScope.ALL).steps()).hasSize(1);
    }

    @Test
    void aCancelledRepairKeepsWhatItRepaired() {
        // Given
        it.withdraw("workspace-access");
        it.join(Drifted.TEAM);
        Mortal process = new Mortal();
        process.before("leaveGroup", 1, () -> it.workspace.unavailable(Outage.FAILING));
        UseCases replica = it.installation.replica(process);
        OperationId repair = it.confirm(replica, it.plan(RepairScope.ALL).hash());
        it.installation.operateFor(Duration.ofMinutes(1), replica);

        // When
        it.installation
                .useCases
                .steerOperation()
                .handle(it.mandate(), new SteerOperation.Command(repair, SteerOperation.Direction.CANCEL));

        // Then
        it.workspace.answerAgain();
        it.operate();
        assertThat(it.installation.operation(repair).state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(it.now().entitlements()).contains("workspace-access");
        assertThat(it.now().groups()).contains(Drifted.TEAM);
    }

    @Test
    void aWorkspaceThatIsSilentForLongIsGivenUpAndTheRestStays() {
        // Given
        it.withdraw("workspace-access");
        OperationId repair = it.confirm(it.plan(RepairScope.ALL).hash());
        it.workspace.unavailable(Outage.UNREACHABLE);

        // When
        it.installation.operateFor(Duration.ofMinutes(45), it.installation.useCases);

        // Then
        it.workspace.answerAgain();
        it.operate();
        assertThat(it.installation.operation(repair).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(it.now().entitlements()).doesNotContain("workspace-access");
    }

    @Test
    void aStepIsNotDoneBeforeTheWorkspaceShowsIt() {
        // Given
        it.withdraw("workspace-access");
        it.entitle("allow-cluster-create");
        PlanHash plan = it.plan(RepairScope.ALL).hash();
        it.workspace.showChangesOfPrincipalsLate(Duration.ofSeconds(40));
        OperationId repair = it.confirm(plan);

        // When
        it.installation.operateFor(Duration.ofSeconds(1), it.installation.useCases);
        List<String> atFirst = it.installation.stepsOf(repair);
        it.operate();

        // Then
        assertThat(atFirst).containsExactly("service-principal.grant-entitlements UNKNOWN outcome-unknown");
        assertThat(it.installation.operation(repair).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(it.now()).isEqualTo(it.fivetran);
    }

    private Answer<Started> repair(RepairPermissions.Command command, Mandate mandate) {
        return it.installation
                .useCases
                .operations()
                .repairs()
                .repairPermissions()
                .handle(mandate, command);
    }

    private static Mandate once(OperationId operation) {
        return new Mandate(
                operation, AnIntent.ALICE, new Reason("a test"), null, new RequestKey("key", "alice", "0".repeat(64)));
    }

    private static void assertStale(Throwable end, String... differences) {
        assertThat(end).isInstanceOfSatisfying(Failure.Conflict.class, conflict -> {
            assertThat(conflict.clash()).isEqualTo(Clash.PLAN_STALE);
            assertThat(conflict.differences()).containsExactly(differences);
        });
    }
}
