package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.in.SteerOperation.Direction;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rotation waits for days until the partner has switched. A revocation of all its tokens must not wait as long. */
class GivingWayTest {
    private static final String NOT_NOW = "operation-not-in-that-state";

    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final FakeWorkspace workspace = rotations.workspace;

    @Test
    void aRotationThatWaitsGivesWayAndItsTokenGoes() {
        Operation waiting = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));

        giveWay(rotations.replica, waiting.id());
        Operation operation = rotations.after(Duration.ofMinutes(1), waiting);

        assertThat(operation.state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo("superseded"));
        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void alsoWhenThePartnerUsesTheNewTokenAlready() {
        Operation waiting = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        installation.clock.advance(Duration.ofDays(1));
        workspace.use(rotations.replacement().id(), rotations.today());
        assertThat(rotations.after(Duration.ofMinutes(2), waiting).state())
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        state -> assertThat(state.what()).isEqualTo(Wait.ADOPTION));

        giveWay(rotations.replica, waiting.id());
        rotations.after(Duration.ofMinutes(1), waiting);

        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void alsoWhenTheNewValueHasReplacedTheOldOneInAScope() {
        Operation waiting = rotations.carriedOut(rotations.scheduled(Rotations.SCOPE));

        giveWay(rotations.replica, waiting.id());
        rotations.after(Duration.ofMinutes(1), waiting);

        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void theConnectionIsFreeAfterThat() {
        Operation waiting = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        giveWay(rotations.replica, waiting.id());
        rotations.after(Duration.ofMinutes(1), waiting);

        Operation next = rotations.begin(rotations.scheduled(Rotations.SEALED));

        assertThat(next.id()).isNotEqualTo(waiting.id());
    }

    @Test
    void aTokenThatMayHaveBeenMadeIsGoneBeforeItEnds() {
        rotations.process.before("mint", 1, workspace::loseTheNextAnswer);
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        rotations.after(Duration.ofSeconds(30), begun);
        assertThat(workspace.tokens()).hasSize(2);

        giveWay(rotations.replica, begun.id());
        Operation before = rotations.after(Duration.ofSeconds(30), begun);
        Operation after = rotations.after(Duration.ofMinutes(4), begun);

        assertThat(before.state()).isInstanceOf(OperationState.Undoing.class);
        assertThat(after.state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void whatIsBeingMintedAtThisMomentIsNotInterrupted() {
        Throwable[] end = new Throwable[1];
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));
        rotations.process.before(
                "mint", 1, () -> end[0] = catchThrowable(() -> giveWay(installation.useCases, begun.id())));

        rotations.after(Duration.ofMinutes(1), begun);

        Ends.with(NOT_NOW, end[0]);
        assertThat(installation.operation(begun.id()).handedOverAt()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplicaThatDiesWhileItsTokenIsRevokedLeavesNoTokenBehind(boolean afterTheEffect) {
        Operation waiting = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        giveWay(rotations.replica, waiting.id());
        rotations.process.before("revoke", 1, () -> rotations.process.dieAfter(0, afterTheEffect));
        assertThat(catchThrowable(() -> installation.operateFor(Duration.ofMinutes(1), rotations.replica)))
                .isInstanceOf(Mortal.Killed.class);

        installation.operateFor(Duration.ofMinutes(1), installation.useCases);

        assertThat(installation.operation(waiting.id()).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.tokens()).containsExactly(rotations.old);
    }

    @Test
    void onlyARotationGivesWay() {
        Operation quarantine = Answers.started(rotations
                        .replica
                        .operations()
                        .quarantineConnection()
                        .handle(installation.reasoned(), new QuarantineConnection.Command(Rotations.CONNECTION)))
                .operation();

        Ends.with(NOT_NOW, catchThrowable(() -> giveWay(rotations.replica, quarantine.id())));
        installation.operateFor(Duration.ofSeconds(30), rotations.replica);

        assertThat(installation.operation(quarantine.id()).state()).isInstanceOf(OperationState.Succeeded.class);
    }

    private void giveWay(UseCases replica, OperationId rotation) {
        replica.steerOperation()
                .handle(installation.mandate(), new SteerOperation.Command(rotation, Direction.GIVE_WAY));
    }
}
