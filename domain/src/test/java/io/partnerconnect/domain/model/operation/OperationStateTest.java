package io.partnerconnect.domain.model.operation;

import static io.partnerconnect.domain.model.operation.OperationExample.START;
import static io.partnerconnect.domain.model.operation.OperationExample.begun;
import static io.partnerconnect.domain.model.operation.OperationExample.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationStateTest {
    private static final TokenId OLD = new TokenId("0".repeat(64));
    private static final TokenId NEW = new TokenId("1".repeat(64));

    static Stream<OperationState> withADate() {
        return Stream.of(
                new OperationState.Running(START),
                new OperationState.Waiting(Wait.ADOPTION, START),
                new OperationState.Undoing("cancelled", START));
    }

    @ParameterizedTest
    @MethodSource("withADate")
    void whatGoesOnIsDueFromItsTimeOn(OperationState state) {
        assertThat(state.isDue(START.minusNanos(1000))).isFalse();
        assertThat(state.isDue(START)).isTrue();
    }

    static Stream<OperationState> withoutOne() {
        return Stream.of(
                new OperationState.Held("adoption-not-seen"),
                new OperationState.Succeeded(START),
                new OperationState.Failed("quota-reached", START),
                new OperationState.Cancelled(START));
    }

    @ParameterizedTest
    @MethodSource("withoutOne")
    void whatIsHeldOrHasEndedIsNeverDue(OperationState state) {
        assertThat(state.isDue(Instant.MAX)).isFalse();
    }

    @Test
    void whatAnIrreversibleStepMayHaveDoneIsPastReturn() {
        Operation removing = begun(
                OperationKind.DISCONNECT,
                0,
                new Effect.RemovePrincipal(new ScimId(1), new ApplicationId(new UUID(1, 1))));
        Step step = removing.steps().getFirst();

        assertThat(removing.isPastReturn()).isFalse();
        assertThat(removing.with(step.again("workspace-unreachable")).isPastReturn())
                .isFalse();
        assertThat(removing.with(step.started(removing.id(), START)).isPastReturn())
                .isTrue();
        assertThat(removing.with(step.again(Step.OUTCOME_UNKNOWN)).isPastReturn())
                .isTrue();
        assertThat(done(removing).isPastReturn()).isTrue();
    }

    @Test
    void revokingATokenOfItsOwnIsNotPastReturn() {
        Operation operation = begun(
                OperationKind.ROTATE,
                0,
                new Effect.MintToken(TokenLifetime.ofSeconds(60), List.of()),
                new Effect.RevokeToken(NEW),
                new Effect.RevokeToken(OLD));
        Operation minted = done(operation, new StepResult.Minted(NEW, START, null));

        assertThat(done(minted).isPastReturn()).isFalse();
        assertThat(done(done(minted)).isPastReturn()).isTrue();
        assertThat(minted.made(NEW)).isTrue();
        assertThat(minted.made(OLD)).isFalse();
    }

    @Test
    void onlyInASecretScopeAValueMayBeWithoutAnybodyKnowing() {
        Operation answers = begun(OperationKind.ROTATE, 0, new Effect.DeliverToken(new Delivery.Response()));
        Operation puts =
                begun(OperationKind.ROTATE, 0, new Effect.DeliverToken(new Delivery.SecretScope("scope", "key")));

        assertThat(doubtful(answers).isHandedOver()).isFalse();
        assertThat(doubtful(puts).isHandedOver()).isTrue();
        assertThat(doubtful(puts).handedOverAt()).isEmpty();
        assertThat(done(answers, new StepResult.Delivered(null)).isHandedOver()).isTrue();
        assertThat(done(answers, new StepResult.Delivered(null)).handedOverAt()).contains(START);
    }

    private static Operation doubtful(Operation operation) {
        return operation.with(operation.steps().getFirst().again(Step.INTERRUPTED));
    }
}
