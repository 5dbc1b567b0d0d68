package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.usecase.Connected.FULL;
import static io.partnerconnect.domain.usecase.Connected.FULL_IN_A_WEEK;
import static io.partnerconnect.domain.usecase.Connected.PRINCIPAL_ONLY;
import static io.partnerconnect.domain.usecase.Connected.REVOKE_ONLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.DisconnectMode;
import io.partnerconnect.domain.model.connection.DisconnectTerms;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.SteerOperation.Direction;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a disconnect does that was confirmed: what was planned, and nothing else. */
class DisconnectCarriedOutTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Connected it = new Connected();

    @Test
    void aFullDisconnectTakesAllThatIsTheConnectionsAndLeavesAllThatIsNot() {
        // Given
        var left = it.world().without(it.fivetran, it.forever, it.brief, it.warehouse, it.itsMark());
        OperationId disconnect = it.confirm(FULL);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    @Test
    void aManualDisconnectTakesServicePrincipalAndTokens() {
        // Given
        var left = it.world().without(it.fivetran, it.forever, it.brief);
        OperationId disconnect = it.confirm(PRINCIPAL_ONLY);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    @Test
    void aManualDisconnectLeavesACheckMarkWhereNoneWasRecorded() {
        // Given
        it.unmark();
        OperationId disconnect = it.confirm(PRINCIPAL_ONLY);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.itsMark().recordedBy().name()).isEqualTo("alice");
    }

    @Test
    void revokingTakesTheTokensOnly() {
        // Given
        var left = it.world().without(it.forever, it.brief);
        OperationId disconnect = it.confirm(REVOKE_ONLY);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    @Test
    void whereNothingIsLeftADisconnectSucceedsWithoutDoingAnything() {
        // Given
        it.workspace.lose(it.forever);
        it.workspace.lose(it.brief);
        var before = it.world();
        OperationId disconnect = it.confirm(REVOKE_ONLY);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void whatIsDeletedIsSeenGoneTwiceHoweverLateTheWorkspaceShowsIt() {
        // Given
        it.workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(60));
        OperationId disconnect = it.confirm(FULL);

        // When
        it.operateFor(Duration.ofMinutes(20));

        // Then
        assertSucceeded(disconnect);
        assertThat(it.operation(disconnect).steps())
                .filteredOn(step ->
                        step.effect() instanceof Effect.RevokeToken || step.effect() instanceof Effect.RemovePrincipal)
                .hasSize(3)
                .allSatisfy(step -> assertThat(Duration.between(
                                Objects.requireNonNull(step.startedAt()), Objects.requireNonNull(step.endedAt())))
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    void inQuarantineThePartnerIsLockedOutAndNothingIsDeleted() {
        // Given
        var before = it.world();
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertThat(it.stateOf(disconnect))
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        waiting -> assertThat(waiting.what()).isEqualTo(Wait.QUARANTINE));
        assertThat(it.workspace.principals()).contains(Connected.inactive(it.fivetran));
        assertThat(it.world().without(Connected.inactive(it.fivetran))).isEqualTo(before.without(it.fivetran));
    }

    @Test
    void afterTheQuarantineItGoesOnAlsoWhenATokenHasExpiredMeanwhile() {
        // Given
        it.workspace.keepExpiredTokens();
        var left = it.world().without(it.fivetran, it.forever, it.brief, it.warehouse, it.itsMark());
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    @Test
    void cancelledInQuarantineItLeavesEverythingAsItWas() {
        // Given
        it.unmark();
        var before = it.world();
        OperationId disconnect = it.confirm(new DisconnectTerms(DisconnectMode.SERVICE_PRINCIPAL_ONLY, 7));
        it.operateFor(A_MINUTE);
        it.steer(disconnect, Direction.CANCEL);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertThat(it.stateOf(disconnect)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void whatWasInactiveBeforeIsInactiveAfterACancellation() {
        // Given
        it.workspace.add(Connected.inactive(it.fivetran));
        var before = it.world();
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        it.steer(disconnect, Direction.CANCEL);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertThat(it.stateOf(disconnect)).isInstanceOf(OperationState.Cancelled.class);
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void aCancellationEndsAlsoWhenSomebodyHasDeletedTheServicePrincipalMeanwhile() {
        // Given
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        it.workspace.lose(it.fivetran);
        it.steer(disconnect, Direction.CANCEL);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertThat(it.stateOf(disconnect)).isInstanceOf(OperationState.Cancelled.class);
    }

    @Test
    void whatCannotBeDoneAtTheStartIsTakenBack() {
        // Given
        var before = it.world();
        OperationId disconnect = it.confirm(FULL);
        it.workspace.refuse(Refusal.NOT_AN_ADMIN);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertThat(it.stateOf(disconnect)).isInstanceOf(OperationState.Failed.class);
        assertThat(it.world()).isEqualTo(before);
    }

    @Test
    void refusedAfterSomethingWasRevokedItIsHeldAndCannotBeCancelled() {
        // Given
        OperationId disconnect = heldHalfWay();

        // When
        Throwable cancelling = catchThrowable(() -> it.steer(disconnect, Direction.CANCEL));

        // Then
        Ends.with("operation-not-in-that-state", cancelling);
        assertThat(it.stateOf(disconnect)).isInstanceOf(OperationState.Held.class);
    }

    @Test
    void aHeldDisconnectGoesOnWhenSomebodySaysSo() {
        // Given
        var left = it.world().without(it.forever, it.brief);
        OperationId disconnect = heldHalfWay();
        it.workspace.answerAgain();
        it.steer(disconnect, Direction.RETRY);

        // When
        it.operateFor(Duration.ofMinutes(10));

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    /** One token is seen gone, the other is still shown, and then the credential is not an admin's any more. */
    private OperationId heldHalfWay() {
        OperationId disconnect = it.confirm(REVOKE_ONLY);
        it.workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(60));
        it.operateFor(Duration.ofSeconds(70));
        it.workspace.refuse(Refusal.NOT_AN_ADMIN);
        it.operateFor(A_MINUTE);
        return disconnect;
    }

    @Test
    void whatCameAfterThePlanIsNotTouched() {
        // Given
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        ServicePrincipal second = it.workspace.addPrincipal("FIVETRAN_USER");
        it.workspace.addToken(second, "of the second");
        it.workspace.add(new ComputeResource(Compute.SQL_WAREHOUSE, "0123", "FIVETRAN_ENDPOINT", "STOPPED"));
        var left =
                it.world().without(Connected.inactive(it.fivetran), it.forever, it.brief, it.warehouse, it.itsMark());
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.world()).isEqualTo(left);
    }

    @Test
    void aTokenMintedInQuarantineGoesWithItsServicePrincipal() {
        // Given
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        var late = it.workspace.addToken(it.fivetran, "too late");
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.workspace.tokens()).doesNotContain(late);
    }

    @Test
    void aServicePrincipalThatWasRenamedIsNotDeletedButAskedAbout() {
        // Given
        OperationId disconnect = inQuarantine();
        ServicePrincipal renamed = it.workspace.add(Connected.renamed(Connected.inactive(it.fivetran)));
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertAsked(disconnect);
        assertThat(it.workspace.principals()).contains(renamed);
        assertThat(it.workspace.compute()).contains(it.warehouse);
    }

    @Test
    void aServicePrincipalThatCameBackUnderAnotherIdIsNotDeletedButAskedAbout() {
        // Given
        OperationId disconnect = inQuarantine();
        it.workspace.lose(it.fivetran);
        ServicePrincipal back = it.workspace.add(new ServicePrincipal(
                new ScimId(77), it.fivetran.applicationId(), "FIVETRAN_USER", true, Set.of(), Set.of()));
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertAsked(disconnect);
        assertThat(it.workspace.principals()).contains(back);
    }

    @Test
    void computeThatWasRenamedIsNotDeletedButAskedAbout() {
        // Given
        OperationId disconnect = inQuarantine();
        it.workspace.lose(it.warehouse);
        ComputeResource renamed = it.workspace.add(
                new ComputeResource(it.warehouse.kind(), it.warehouse.id(), "EVERYBODYS_ENDPOINT", "RUNNING"));
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertAsked(disconnect);
        assertThat(it.workspace.compute()).contains(renamed);
    }

    @Test
    void itGoesOnWhenWhatWasAskedAboutIsGoneOrAsPlannedAgain() {
        // Given
        OperationId disconnect = inQuarantine();
        it.workspace.add(Connected.renamed(Connected.inactive(it.fivetran)));
        it.pass(A_WEEK);
        it.operateFor(A_MINUTE);
        it.workspace.lose(it.fivetran);
        it.steer(disconnect, Direction.RETRY);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
        assertThat(it.workspace.compute()).doesNotContain(it.warehouse);
    }

    @Test
    void whatIsGoneAlreadyIsNoHindrance() {
        // Given
        OperationId disconnect = inQuarantine();
        it.workspace.lose(it.fivetran);
        it.workspace.lose(it.warehouse);
        it.unmark();
        it.pass(A_WEEK);

        // When
        it.operateFor(A_MINUTE);

        // Then
        assertSucceeded(disconnect);
    }

    private OperationId inQuarantine() {
        OperationId disconnect = it.confirm(FULL_IN_A_WEEK);
        it.operateFor(A_MINUTE);
        return disconnect;
    }

    private void assertSucceeded(OperationId operation) {
        assertThat(it.stateOf(operation)).isInstanceOf(OperationState.Succeeded.class);
    }

    private void assertAsked(OperationId operation) {
        assertThat(it.stateOf(operation)).isEqualTo(new OperationState.Held("not-as-planned"));
    }
}
