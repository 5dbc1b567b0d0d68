package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.in.SteerOperation.Direction;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteerOperationTest {
    private static final String NOT_NOW = "operation-not-in-that-state";

    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final FakeWorkspace workspace = rotations.workspace;

    @Test
    void retryDoesNotWaitForTheNextAttempt() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        workspace.unavailable(Outage.UNREACHABLE);
        rotations.after(Duration.ofMinutes(12), begun);
        workspace.answerAgain();

        steer(begun.id(), Direction.RETRY);
        installation.operateFor(Duration.ofSeconds(5), rotations.replica);

        assertThat(installation.operation(begun.id()).handedOverAt()).isPresent();
    }

    @Test
    void retryLetsAHeldOperationGoOn() {
        Operation held = askedAbout();

        steer(held.id(), Direction.RETRY);

        assertThat(installation.operation(held.id()).state()).isInstanceOf(OperationState.Running.class);
    }

    @Test
    void whatASteeringPersonSaysIsAudited() {
        Operation held = askedAbout();

        steer(held.id(), Direction.RETRY);

        assertThat(installation.ledger.written().stream()
                        .filter(event -> event.action().equals("operation.steer"))
                        .map(AuditEvent::phase)
                        .map(Enum::name))
                .containsExactly("INTENT", "OUTCOME");
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void whatHasEndedCannotBeSteered(Direction direction) {
        Operation done = rotations.carriedOut(
                rotations.command(RotationCause.COMPROMISED, AdoptionTerms.untilAdopted(), Rotations.SEALED));

        Ends.with(NOT_NOW, catchThrowable(() -> steer(done.id(), direction)));
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void whatThereIsNoneOfCannotBeSteered(Direction direction) {
        Ends.with("operation-not-found", catchThrowable(() -> steer(installation.ids.nextOperation(), direction)));
    }

    @Test
    void proceedLetsTheOldTokenGoAndSaysWhoWantedThat() {
        Operation held = askedAbout();

        steer(held.id(), Direction.PROCEED);
        Operation operation = rotations.after(Duration.ofMinutes(1), held);

        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(rotations.isOldThere()).isFalse();
        assertThat(operation.latest(StepResult.Finding.class).orElseThrow().words())
                .isEqualTo("A person said that the old token may go.");
    }

    @Test
    void proceedIsRefusedWhereThePartnerIsNotWaitedFor() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.PROCEED)));
    }

    @Test
    void proceedIsRefusedWhenTheNewTokenIsGone() {
        Operation begun = waiting();
        rotations.revoke(rotations.replacement().id());
        rotations.after(Duration.ofMinutes(70), begun);

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.PROCEED)));
        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void proceedDoesNotCostTheOldTokenWhenTheNewOneWentUnnoticed() {
        Operation begun = waiting();
        rotations.revoke(rotations.replacement().id());

        steer(begun.id(), Direction.PROCEED);
        Operation operation = rotations.after(Duration.ofMinutes(2), begun);

        assertThat(operation.state()).isEqualTo(new OperationState.Held("new-token-gone"));
        assertThat(rotations.isOldThere()).isTrue();
        steer(begun.id(), Direction.CANCEL);
        assertThat(rotations.after(Duration.ofMinutes(2), begun).state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(rotations.isOldThere()).isTrue();
    }

    @Test
    void cancelTakesTheNewTokenBackWhileThePartnerDoesNotUseIt() {
        Operation begun = waiting();

        steer(begun.id(), Direction.CANCEL);
        Operation operation = rotations.after(Duration.ofMinutes(1), begun);

        assertThat(operation.state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void cancelIsRefusedWhenThePartnerUsesTheNewToken() {
        Operation begun = waiting();
        installation.clock.advance(Duration.ofDays(1));
        workspace.use(rotations.replacement().id(), rotations.today());

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
        assertThat(workspace.tokens()).hasSize(2);
    }

    @Test
    void cancelIsRefusedWhenThereIsNoOtherToken() {
        Operation begun = waiting();
        rotations.revoke(rotations.old.id());

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
    }

    @Test
    void cancelIsRefusedWhenItCannotBeSeenWhetherTheNewTokenIsUsed() {
        Operation begun = waiting();
        workspace.unavailable(Outage.UNREACHABLE);

        Ends.with(Outage.UNREACHABLE.code(), catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
        assertThat(installation.operation(begun.id()).state()).isInstanceOf(OperationState.Waiting.class);
    }

    @Test
    void cancelIsRefusedWhenTheNewValueHasReplacedTheOldOneInAScope() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SCOPE));
        rotations.after(Duration.ofMinutes(3), begun);

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
    }

    @Test
    void cancelIsRefusedOnceTheOldTokenIsGone() {
        rotations.process.before("mint", 1, () -> workspace.unavailable(Outage.UNREACHABLE));
        Operation begun = rotations.begin(
                rotations.command(RotationCause.COMPROMISED, AdoptionTerms.untilAdopted(), Rotations.SEALED));
        rotations.after(Duration.ofMinutes(1), begun);
        assertThat(rotations.isOldThere()).isFalse();

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
    }

    @Test
    void cancelCanBeSaidOnlyOnce() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        steer(begun.id(), Direction.CANCEL);

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.CANCEL)));
    }

    @Test
    void whatIsRefusedInterruptsNobody() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));

        Ends.with(NOT_NOW, catchThrowable(() -> steer(begun.id(), Direction.PROCEED)));
        installation.operateFor(Duration.ofSeconds(5), rotations.replica);

        assertThat(installation.operation(begun.id()).handedOverAt()).isPresent();
    }

    @Test
    void aCancelledOperationEndsOnlyWhenWhatItMayHaveMadeIsGone() {
        workspace.removeAllPrincipals();
        ConnectPartner.Command connect = new ConnectPartner.Command(
                Rotations.CONNECTION, TokenLifetime.ofSeconds(86_400), null, false, Rotations.SEALED);
        rotations.process.before("create", 1, workspace::loseTheNextAnswer);
        OperationId begun = Answers.started(
                        rotations.replica.operations().connectPartner().handle(installation.reasoned(), connect))
                .operation()
                .id();
        installation.operateFor(Duration.ofSeconds(30), rotations.replica);
        assertThat(workspace.principals()).hasSize(1);

        steer(begun, Direction.CANCEL);
        installation.operateFor(Duration.ofSeconds(30), rotations.replica);
        assertThat(installation.operation(begun).state()).isInstanceOf(OperationState.Undoing.class);
        Ends.with(
                "connection-busy",
                catchThrowable(() ->
                        rotations.replica.operations().connectPartner().handle(installation.reasoned(), connect)));
        installation.operateFor(Duration.ofMinutes(4), rotations.replica);

        assertThat(installation.operation(begun).state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.principals()).isEmpty();
        assertThat(installation.operation(begun).steps()).noneMatch(step -> step.effect() instanceof Effect.MintToken);
    }

    @Test
    void aConnectionThatIsWholeCannotBeCancelledAnyMore() {
        workspace.removeAllPrincipals();
        ConnectPartner.Command connect = new ConnectPartner.Command(
                Rotations.CONNECTION, TokenLifetime.ofSeconds(86_400), null, false, Rotations.SEALED);
        OperationId begun = Answers.started(
                        rotations.replica.operations().connectPartner().handle(installation.reasoned(), connect))
                .operation()
                .id();
        Throwable[] end = new Throwable[1];
        rotations.process.before(
                "record",
                1,
                () -> rotations.process.before(
                        "find", 1, () -> end[0] = catchThrowable(() -> steerByAnother(begun, Direction.CANCEL))));

        installation.operateFor(Duration.ofMinutes(1), rotations.replica);

        Ends.with(NOT_NOW, end[0]);
        assertThat(installation.operation(begun).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.principals()).hasSize(1);
    }

    @Test
    void norOneThatMayHaveBeenRecorded() {
        workspace.removeAllPrincipals();
        ConnectPartner.Command connect = new ConnectPartner.Command(
                Rotations.CONNECTION, TokenLifetime.ofSeconds(86_400), null, false, Rotations.SEALED);
        OperationId begun = Answers.started(
                        rotations.replica.operations().connectPartner().handle(installation.reasoned(), connect))
                .operation()
                .id();
        rotations.process.before("record", 1, () -> rotations.process.dieAfter(0, true));
        assertThat(catchThrowable(() -> installation.operateFor(Duration.ofMinutes(1), rotations.replica)))
                .isInstanceOf(Mortal.Killed.class);
        installation.clock.advance(Duration.ofSeconds(21));
        Mortal next = new Mortal();
        Throwable[] end = new Throwable[1];
        next.before("start", 1, () -> end[0] = catchThrowable(() -> steerByAnother(begun, Direction.CANCEL)));

        installation.operateFor(Duration.ofMinutes(5), installation.replica(next));

        Ends.with(NOT_NOW, end[0]);
        assertThat(installation.operation(begun).state()).isInstanceOf(OperationState.Succeeded.class);
    }

    private Operation askedAbout() {
        AdoptionTerms anHour = new AdoptionTerms(Duration.ofHours(1), DeadlinePolicy.ASK, 2);
        Operation begun = rotations.begin(rotations.command(RotationCause.POLICY, anHour, Rotations.SEALED));
        Operation held = rotations.after(Duration.ofMinutes(70), begun);
        assertThat(held.state()).isEqualTo(new OperationState.Held("adoption-not-seen"));
        return held;
    }

    private Operation waiting() {
        return rotations.after(Duration.ofMinutes(5), rotations.begin(rotations.scheduled(Rotations.SEALED)));
    }

    private void steer(OperationId operation, Direction direction) {
        rotations
                .replica
                .steerOperation()
                .handle(installation.mandate(), new SteerOperation.Command(operation, direction));
    }

    private void steerByAnother(OperationId operation, Direction direction) {
        installation
                .useCases
                .steerOperation()
                .handle(installation.mandate(), new SteerOperation.Command(operation, direction));
    }
}
