package io.partnerconnect.domain.model.rotation;

import static io.partnerconnect.domain.model.operation.OperationExample.START;
import static io.partnerconnect.domain.model.operation.OperationExample.begun;
import static io.partnerconnect.domain.model.operation.OperationExample.done;
import static io.partnerconnect.domain.model.operation.OperationExample.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotationStateTest {
    private static final TokenId OLD = new TokenId("0".repeat(64));
    private static final Effect MINT = new Effect.MintToken(TokenLifetime.ofSeconds(60), List.of());
    private static final Effect DELIVER = new Effect.DeliverToken(new Delivery.Response());
    private static final StepResult MINTED = new StepResult.Minted(new TokenId("1".repeat(64)), START, null);

    @Test
    void itFollowsFromTheSteps() {
        Operation begun = begun(
                OperationKind.ROTATE,
                0,
                MINT,
                new Effect.VerifyToken(),
                DELIVER,
                new Effect.AwaitAdoption(OLD, AdoptionTerms.untilAdopted()),
                new Effect.RevokeToken(OLD));
        Operation minted = done(begun, MINTED);
        Operation verified = done(minted);
        Operation delivered = done(verified, new StepResult.Delivered(null));
        Operation adopted = done(delivered, new StepResult.Finding("switched"));
        Operation retiring = adopted.with(adopted.steps().getLast().started(adopted.id(), START));

        assertThat(RotationState.of(begun)).isEmpty();
        assertThat(RotationState.of(minted)).contains(RotationState.MINTED);
        assertThat(RotationState.of(verified)).contains(RotationState.VERIFIED);
        assertThat(RotationState.of(delivered)).contains(RotationState.DELIVERED);
        assertThat(RotationState.of(waiting(Wait.USE, delivered))).contains(RotationState.DELIVERED);
        assertThat(RotationState.of(waiting(Wait.ADOPTION, delivered))).contains(RotationState.OBSERVED);
        assertThat(RotationState.of(adopted)).contains(RotationState.ADOPTED);
        assertThat(RotationState.of(retiring)).contains(RotationState.RETIRING);
        assertThat(RotationState.of(done(adopted))).contains(RotationState.RETIRED);
    }

    @Test
    void aCompromisedOldTokenIsRetiredWhenTheNewOneIsDelivered() {
        Operation begun =
                begun(OperationKind.ROTATE, 0, new Effect.RevokeToken(OLD), MINT, new Effect.VerifyToken(), DELIVER);
        Operation minted = done(done(begun), MINTED);

        assertThat(RotationState.of(done(begun))).isEmpty();
        assertThat(RotationState.of(minted)).contains(RotationState.MINTED);
        assertThat(RotationState.of(done(done(minted), new StepResult.Delivered(null))))
                .contains(RotationState.RETIRED);
    }

    @Test
    void aTokenMintedAnewIsVerifiedAnew() {
        TokenId lost = new TokenId("1".repeat(64));
        Operation begun = begun(
                OperationKind.ROTATE,
                0,
                MINT,
                new Effect.VerifyToken(),
                new Effect.RevokeToken(lost),
                MINT,
                new Effect.VerifyToken(),
                DELIVER);
        Operation anew = done(done(done(done(begun, MINTED))), new StepResult.Minted(OLD, START, null));

        assertThat(RotationState.of(anew)).contains(RotationState.MINTED);
        assertThat(RotationState.of(done(anew))).contains(RotationState.VERIFIED);
    }

    @Test
    void whatIsTakenBackOrIsNoRotationHasNone() {
        Operation minted = done(begun(OperationKind.ROTATE, 0, MINT, DELIVER), MINTED);
        Operation connecting = done(begun(OperationKind.CONNECT, 0, MINT, DELIVER), MINTED);

        assertThat(RotationState.of(in(new OperationState.Undoing("cancelled", START), minted)))
                .isEmpty();
        assertThat(RotationState.of(in(new OperationState.Failed("x", START), minted)))
                .isEmpty();
        assertThat(RotationState.of(in(new OperationState.Cancelled(START), minted)))
                .isEmpty();
        assertThat(RotationState.of(connecting)).isEqualTo(Optional.empty());
    }

    private static Operation waiting(Wait what, Operation operation) {
        return in(new OperationState.Waiting(what, START), operation);
    }
}
