package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.credential.Credential;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An OAuth secret is replaced: both live until a person says that the partner has the new one. */
class RotateSecretTest {
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final int HOUR = 3600;

    private final Rotations it = new Rotations();
    private final FakeWorkspace workspace = it.workspace;
    private final ServicePrincipal fivetran = it.fivetran;
    private final OAuthSecret old = workspace.addSecret(fivetran, QUARTER);

    @Test
    void bothLiveUntilAPersonSaysThatThePartnerHasTheNewOne() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));

        assertThat(waiting.state())
                .isInstanceOfSatisfying(
                        OperationState.Waiting.class,
                        state -> assertThat(state.what()).isEqualTo(Wait.CONFIRMATION));
        assertThat(it.installation.stepsOf(waiting.id()))
                .containsExactly("secret.make SUCCEEDED", "secret.deliver SUCCEEDED");
        assertThat(workspace.secrets()).hasSize(2).contains(old);
        it.installation.clock.advance(Duration.ofDays(30));
        assertThat(it.after(Duration.ofMinutes(5), waiting).state()).isInstanceOf(OperationState.Waiting.class);

        steer(waiting, SteerOperation.Direction.PROCEED);

        Operation done = it.after(Duration.ofMinutes(5), waiting);
        assertThat(done.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.secrets()).singleElement().isNotEqualTo(old);
        assertThat(it.installation.stepsOf(waiting.id())).last().isEqualTo("secret.delete SUCCEEDED");
    }

    @Test
    void theNewOneLivesAsLongAsTheOldOneToWithinFiveMinutesWhicheverGenerationItIs() {
        for (int generation = 0; generation < 5; generation++) {
            Operation rotation = carriedOut(scheduled(Rotations.SEALED));
            steer(rotation, SteerOperation.Direction.PROCEED);
            it.after(Duration.ofMinutes(5), rotation);
        }

        assertThat(workspace.secrets())
                .singleElement()
                .satisfies(secret -> assertThat(secret.lifetime()).isBetween(QUARTER.minusMinutes(5), QUARTER));
    }

    @Test
    void itNeverLivesLonger() {
        assertThat(catchThrowable(
                        () -> begin(command(RotationCause.SCHEDULED, Rotations.SEALED, null, 91 * 24 * HOUR))))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.errors())
                                .extracting(FieldError::field)
                                .containsExactly("lifetime_seconds"));
        Operation shorter = carriedOut(command(RotationCause.SCHEDULED, Rotations.SEALED, null, HOUR));

        assertThat(shorter.state()).isInstanceOf(OperationState.Waiting.class);
        assertThat(workspace.secrets())
                .filteredOn(secret -> !secret.equals(old))
                .singleElement()
                .satisfies(secret -> assertThat(secret.lifetime()).isLessThanOrEqualTo(Duration.ofHours(1)));
    }

    @Test
    void theValueGoesIntoTheAnswerOnce() {
        Started started = begin(scheduled(Rotations.ANSWER));

        assertThat(Objects.requireNonNull(started.value()).credential())
                .isInstanceOfSatisfying(
                        Credential.OfSecret.class,
                        made -> assertThat(workspace.secrets()).containsExactlyInAnyOrder(old, made.secret()));
        assertThat(it.installation.ledger.written().toString()
                        + it.installation.operation(started.operation().id()))
                .doesNotContain("dose", "eyJ");
    }

    @Test
    void aCompromisedSecretGoesFirst() {
        Operation done = carriedOut(command(RotationCause.COMPROMISED, Rotations.SEALED, null, null));

        assertThat(done.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(it.installation.stepsOf(done.id()))
                .containsExactly("secret.delete SUCCEEDED", "secret.make SUCCEEDED", "secret.deliver SUCCEEDED");
        assertThat(workspace.secrets()).singleElement().isNotEqualTo(old);
    }

    @Test
    void ofSeveralTheCallerSaysWhich() {
        OAuthSecret other = workspace.addSecret(fivetran, QUARTER);

        assertThat(catchThrowable(() -> begin(scheduled(Rotations.SEALED))))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        failure -> assertThat(failure.errors())
                                .extracting(FieldError::field)
                                .containsExactly("secret_id"));
        Operation rotation = carriedOut(command(RotationCause.SCHEDULED, Rotations.SEALED, other.id(), null));
        steer(rotation, SteerOperation.Direction.PROCEED);
        it.after(Duration.ofMinutes(5), rotation);

        assertThat(workspace.secrets()).hasSize(2).contains(old).doesNotContain(other);
    }

    @Test
    void whereThereIsNoneNothingIsBegun() {
        assertThat(catchThrowable(
                        () -> begin(command(RotationCause.SCHEDULED, Rotations.SEALED, new SecretId("another"), null))))
                .isInstanceOfSatisfying(
                        Failure.NotFound.class,
                        failure -> assertThat(failure.code()).isEqualTo("oauth-secret-not-found"));
        assertThat(workspace.secrets()).containsExactly(old);
    }

    @Test
    void withFiveThereIsNoRoom() {
        for (int i = 1; i < OAuthSecret.MOST; i++) {
            workspace.addSecret(fivetran, QUARTER);
        }

        Operation failed = carriedOut(command(RotationCause.SCHEDULED, Rotations.SEALED, old.id(), null));

        assertThat(failed.state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        state -> assertThat(state.code()).isEqualTo("secrets-exhausted"));
        assertThat(it.installation.stepsOf(failed.id())).isEmpty();
    }

    @Test
    void cancellingKeepsTheOldOne() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));

        steer(waiting, SteerOperation.Direction.CANCEL);

        assertThat(it.after(Duration.ofMinutes(5), waiting).state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.secrets()).containsExactly(old);
    }

    @Test
    void itCannotBeCancelledWhenThereIsNoOtherLeft() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));
        delete(old);

        assertThat(catchThrowable(() -> steer(waiting, SteerOperation.Direction.CANCEL)))
                .isInstanceOf(Failure.Conflict.class);
        it.installation.clock.advance(Duration.ofHours(1));
        assertThat(it.after(Duration.ofMinutes(5), waiting).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.secrets()).hasSize(1);
    }

    @Test
    void whatSomebodySaidThePartnerHasIsNotTakenBack() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));
        it.after(Duration.ofMinutes(5), waiting);
        steer(waiting, SteerOperation.Direction.PROCEED);

        assertThat(catchThrowable(() -> steer(waiting, SteerOperation.Direction.CANCEL)))
                .isInstanceOf(Failure.Conflict.class);

        assertThat(it.after(Duration.ofMinutes(5), waiting).state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.secrets()).singleElement().isNotEqualTo(old);
    }

    @Test
    void theOldOneStaysWhenTheNewOneIsGone() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));
        it.after(Duration.ofMinutes(5), waiting);
        workspace.secrets().stream().filter(secret -> !secret.equals(old)).forEach(this::delete);

        steer(waiting, SteerOperation.Direction.PROCEED);

        Operation held = it.after(Duration.ofMinutes(5), waiting);
        assertThat(held.state()).isEqualTo(new OperationState.Held("new-secret-gone"));
        steer(waiting, SteerOperation.Direction.CANCEL);
        assertThat(it.after(Duration.ofMinutes(5), waiting).state()).isInstanceOf(OperationState.Cancelled.class);
        assertThat(workspace.secrets()).containsExactly(old);
    }

    @Test
    void whatItWaitsForIsOwedByPeople() {
        Operation waiting = carriedOut(scheduled(Rotations.SCOPE));

        assertThat(Installation.owed(it.replica)).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.HAND_OVER);
            assertThat(owed.operation()).isEqualTo(waiting.id());
        });
    }

    @Test
    void anEmergencyOfTokensLeavesBothSecretsAndFreesTheConnection() {
        Operation waiting = carriedOut(scheduled(Rotations.SEALED));

        steer(waiting, SteerOperation.Direction.GIVE_WAY);

        assertThat(it.after(Duration.ofMinutes(5), waiting).state())
                .isInstanceOfSatisfying(
                        OperationState.Failed.class,
                        state -> assertThat(state.code()).isEqualTo("superseded"));
        assertThat(workspace.secrets()).hasSize(2).contains(old);
    }

    @Test
    void aSecretWhoseAnswerWasLostIsFoundAndDeletedBeforeAnotherIsMade() {
        workspace.loseTheNextAnswer();

        Operation waiting = carriedOut(scheduled(Rotations.SEALED));

        assertThat(it.installation.stepsOf(waiting.id()))
                .containsExactly(
                        "secret.make UNKNOWN outcome-unknown", "secret.make SUCCEEDED", "secret.deliver SUCCEEDED");
        assertThat(workspace.secrets()).hasSize(2).contains(old);
    }

    private RotateSecret.Command scheduled(Delivery delivery) {
        return command(RotationCause.SCHEDULED, delivery, null, null);
    }

    private static RotateSecret.Command command(
            RotationCause cause, Delivery delivery, @Nullable SecretId secret, @Nullable Integer seconds) {
        SecretLifetime lifetime = seconds == null ? null : SecretLifetime.ofSeconds(seconds);
        return new RotateSecret.Command(Rotations.CONNECTION, secret, lifetime, cause, delivery);
    }

    private Started begin(RotateSecret.Command command) {
        return Answers.started(it.replica.operations().rotateSecret().handle(it.installation.reasoned(), command));
    }

    private Operation carriedOut(RotateSecret.Command command) {
        return it.after(Duration.ofMinutes(10), begin(command).operation());
    }

    private void steer(Operation operation, SteerOperation.Direction direction) {
        Answers.done(it.replica
                .steerOperation()
                .handle(it.installation.reasoned(), new SteerOperation.Command(operation.id(), direction)));
    }

    /** Somebody deletes it in the workspace. */
    private void delete(OAuthSecret secret) {
        it.installation
                .databricks
                .secrets()
                .delete(it.installation.workspaces.find(Installation.PROD).orElseThrow(), fivetran.id(), secret.id());
    }
}
