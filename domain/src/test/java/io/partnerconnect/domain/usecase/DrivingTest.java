package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a step when its process dies, is stopped, loses the operation, or meets a mistake. */
class DrivingTest {
    private static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Delivery SCOPE = new Delivery.SecretScope("partners", "fivetran");

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final Mortal process = new Mortal();
    private final UseCases replica = installation.replica(process);

    @Test
    void whoLostTheOperationBeforeAnIntentSendsNothing() {
        OperationId operation = quarantineBegun();
        process.before("start", 1, () -> takenOverByAnother(operation));

        driveIt();

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(installation.stepsOf(operation)).containsExactly("service-principal.deactivate SUCCEEDED");
    }

    @Test
    void whoLostTheOperationWhileHeSentWritesNothingMore() {
        OperationId operation = quarantineBegun();
        process.before("setActive", 1, () -> takenOverByAnother(operation));

        driveIt();

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(installation.stepsOf(operation))
                .containsExactly(
                        "service-principal.deactivate UNKNOWN interrupted", "service-principal.deactivate SUCCEEDED");
    }

    @Test
    void whoWasStoppedBetweenIntentAndSendingDoesNotSend() {
        OperationId operation = quarantineBegun();
        installation.stopAfterTheIntent(Duration.ofSeconds(6));
        long before = workspace.calls();

        driveIt();

        assertThat(installation.stepsOf(operation))
                .containsExactly(
                        "service-principal.deactivate FAILED paused", "service-principal.deactivate SUCCEEDED");
        assertThat(workspace.calls() - before).isOne();
    }

    @Test
    void aShortStopDoesNoHarm() {
        OperationId operation = quarantineBegun();
        installation.stopAfterTheIntent(Duration.ofSeconds(5));

        driveIt();

        assertThat(installation.stepsOf(operation)).containsExactly("service-principal.deactivate SUCCEEDED");
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        quarantineBegun();
        long before = workspace.calls();
        process.before("start", 1, installation.database::cut);

        Ends.with(Outage.DATABASE.code(), catchThrowable(this::driveIt));

        assertThat(workspace.calls()).isEqualTo(before);
        assertThat(workspace.principals()).allMatch(ServicePrincipal::active);
    }

    @Test
    void anOutcomeThatCannotBeWrittenDownLeavesTheStepToWhoComesNext() {
        OperationId operation = quarantineBegun();
        process.before("advance", 1, installation.database::cut);
        assertThatThrownBy(this::driveIt).isInstanceOf(RuntimeException.class);
        installation.database.mend();

        assertThat(installation.operation(operation).steps().getFirst().state()).isInstanceOf(StepState.Started.class);
        takenOverByAnother(operation);

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(installation.stepsOf(operation))
                .containsExactly(
                        "service-principal.deactivate UNKNOWN interrupted", "service-principal.deactivate SUCCEEDED");
    }

    @Test
    void aMistakeOfOursIsThrownAndHoldsTheOperation() {
        OperationId operation = quarantineBegun();
        process.before("setActive", 1, DrivingTest::mistake);

        assertThatThrownBy(this::driveIt)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a mistake");

        assertThat(installation.operation(operation).state()).isEqualTo(new OperationState.Held(Step.INTERNAL_ERROR));
        assertThat(installation.stepsOf(operation))
                .containsExactly("service-principal.deactivate UNKNOWN internal-error");
    }

    @Test
    void aMistakeThatCannotBeWrittenDownIsThrownAllTheSame() {
        quarantineBegun();
        process.before("setActive", 1, () -> {
            installation.database.cut();
            throw mistake();
        });

        assertThatThrownBy(this::driveIt)
                .isInstanceOf(IllegalStateException.class)
                .satisfies(bug -> assertThat(bug.getSuppressed()).hasSize(1));
    }

    @Test
    void aMistakeBeforeAnythingIsBegunHoldsTheOperationToo() {
        OperationId operation = connectBegun(SCOPE);
        process.before("tokenSettings", 1, DrivingTest::mistake);

        assertThatThrownBy(this::driveIt).isInstanceOf(IllegalStateException.class);

        assertThat(installation.operation(operation).state()).isEqualTo(new OperationState.Held(Step.INTERNAL_ERROR));
    }

    @Test
    void aMistakeWhileTakingBackIsTriedAgainAndNeverEndsAsSuccess() {
        OperationId operation = connectBegun(SCOPE);
        process.before("grant", 1, () -> {
            installation.clock.advance(Duration.ofSeconds(1));
            workspace.refuse(Refusal.REQUEST_REFUSED);
            process.before("remove", 1, () -> {
                workspace.answerAgain();
                throw mistake();
            });
        });

        assertThatThrownBy(this::driveIt).isInstanceOf(IllegalStateException.class);
        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Undoing.class);
        installation.operateFor(Duration.ofMinutes(10), replica);

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.principals()).isEmpty();
        assertThat(workspace.compute()).isEmpty();
    }

    @Test
    void aCreationInterruptedByAMistakeIsSettledBeforeItIsMadeAgain() {
        OperationId operation = connectBegun(SCOPE);
        process.before("mint", 1, DrivingTest::mistake);
        assertThatThrownBy(this::driveIt).isInstanceOf(IllegalStateException.class);

        replica.steerOperation()
                .handle(installation.mandate(), new SteerOperation.Command(operation, SteerOperation.Direction.RETRY));
        installation.clock.advance(Duration.ofSeconds(11));
        driveIt();

        assertThat(installation.operation(operation).state())
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        waiting -> assertThat(waiting.what()).isEqualTo(Wait.SETTLEMENT));
        installation.operateFor(Duration.ofMinutes(5), replica);
        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void aCreationWhoseAnswerWasLostIsRemovedAndMadeAgain() {
        OperationId operation = connectBegun(SCOPE);
        process.before("mint", 1, workspace::loseTheNextAnswer);
        driveIt();
        assertThat(workspace.tokens()).hasSize(1);
        var orphan = workspace.tokens().getFirst().id();

        installation.operateFor(Duration.ofMinutes(5), replica);

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.id()).isNotEqualTo(orphan));
        assertThat(installation.stepsOf(operation))
                .contains("token.mint UNKNOWN outcome-unknown", "token.mint SUCCEEDED");
    }

    @Test
    void aChangeWhoseAnswersAreLostIsTriedMoreAndMoreSeldom() {
        OperationId operation = quarantineBegun();
        workspace.loseAnswers(4);

        installation.operateFor(Duration.ofMinutes(10), replica);

        assertThat(installation.operation(operation).steps().getFirst().attempts())
                .isEqualTo(5);
        assertThat(installation.stepsOf(operation))
                .containsOnly(
                        "service-principal.deactivate UNKNOWN outcome-unknown",
                        "service-principal.deactivate SUCCEEDED")
                .hasSize(5);
    }

    @Test
    void aLookThatFailsIsTriedMoreAndMoreSeldom() {
        OperationId operation = connectBegun(SCOPE);
        workspace.unavailable(Outage.UNREACHABLE);

        installation.operateFor(Duration.ofMinutes(10), replica);

        assertThat(installation.operation(operation).steps().getFirst().attempts())
                .isEqualTo(7);
    }

    @Test
    void aNewConnectionIsGivenUpAfterHalfAnHourOfSilence() {
        OperationId operation = connectBegun(SCOPE);
        workspace.unavailable(Outage.UNREACHABLE);

        installation.operateFor(Duration.ofMinutes(29), replica);
        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Running.class);
        installation.operateFor(Duration.ofMinutes(11), replica);

        assertThat(installation.operation(operation).state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(Outage.UNREACHABLE.code()));
    }

    @Test
    void whatWasMadeBeforeTheSilenceIsTakenBackWhenItIsOver() {
        OperationId operation = connectBegun(SCOPE);
        process.before("grantTokenUse", 1, () -> workspace.unavailable(Outage.UNREACHABLE));
        installation.operateFor(Duration.ofMinutes(45), replica);
        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Undoing.class);

        workspace.answerAgain();
        installation.operateFor(Duration.ofMinutes(6), replica);

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.principals()).isEmpty();
    }

    @Test
    void aQuarantineIsNeverGivenUp() {
        OperationId operation = quarantineBegun();
        workspace.unavailable(Outage.UNREACHABLE);
        installation.operateFor(Duration.ofMinutes(90), replica);
        workspace.answerAgain();

        installation.operateFor(Duration.ofMinutes(6), replica);

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
    }

    @Test
    void anotherReplicaLeavesAnOperationAloneWhoseValueIsAboutToBeWaitedFor() {
        process.before("take", 1, () -> {
            Lease lease =
                    installation.useCases.operations().runOperations().take(1).getFirst();
            installation.useCases.operations().runOperations().drive(lease);
        });

        var started = Answers.started(replica.operations()
                .connectPartner()
                .handle(installation.reasoned(), connect(new Delivery.Response())));

        assertThat(started.value()).isNotNull();
        assertThat(started.operation().state()).isInstanceOf(OperationState.Succeeded.class);
    }

    @Test
    void aValueIsHeldOnToWhereItHasToPause() {
        process.before("authenticate", 1, () -> {
            workspace.unavailable(Outage.THROTTLED);
            process.before("authenticate", 1, workspace::answerAgain);
        });
        OperationId operation = connectBegun(SCOPE);

        driveIt();

        assertThat(installation.operation(operation).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(installation.pauses.taken()).containsExactly(Duration.ofSeconds(5));
        assertThat(installation.stepsOf(operation).stream().filter(step -> step.startsWith("token.mint")))
                .hasSize(1);
    }

    @Test
    void aValueIsGivenOnlyOnceItIsDurableThatItIs() {
        OperationId[] begun = new OperationId[1];
        process.before("start", 7, () -> {
            begun[0] = installation.operations.openOn(CONNECTION).orElseThrow().id();
            process.before("advance", 1, () -> takenOverByAnother(begun[0]));
        });

        var started = Answers.started(replica.operations()
                .connectPartner()
                .handle(installation.reasoned(), connect(new Delivery.Response())));

        assertThat(started.value()).isNull();
        assertThat(started.operation().state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.tokens()).isEmpty();
    }

    private void takenOverByAnother(OperationId operation) {
        installation.clock.advance(LEASE.plusSeconds(1));
        List<Lease> leases = installation.useCases.operations().runOperations().take(10);
        assertThat(leases).extracting(Lease::operation).containsExactly(operation);
        leases.forEach(installation.useCases.operations().runOperations()::drive);
    }

    private void driveIt() {
        replica.operations()
                .runOperations()
                .take(10)
                .forEach(replica.operations().runOperations()::drive);
    }

    private OperationId quarantineBegun() {
        workspace.addPrincipal("FIVETRAN_USER");
        return id(replica.operations()
                .quarantineConnection()
                .handle(installation.reasoned(), new QuarantineConnection.Command(CONNECTION)));
    }

    private OperationId connectBegun(Delivery delivery) {
        return id(replica.operations().connectPartner().handle(installation.reasoned(), connect(delivery)));
    }

    private static OperationId id(Answer<Started> answer) {
        Operation operation = Answers.started(answer).operation();
        return operation.id();
    }

    private static ConnectPartner.Command connect(Delivery delivery) {
        return new ConnectPartner.Command(CONNECTION, TokenLifetime.ofSeconds(86_400), null, false, delivery);
    }

    private static IllegalStateException mistake() {
        throw new IllegalStateException("a mistake");
    }
}
