package io.partnerconnect.domain.model.rotation;

import static io.partnerconnect.domain.model.operation.OperationExample.START;
import static io.partnerconnect.domain.model.operation.OperationExample.begun;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationExample;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationsTest {
    private static final Effect MINT = new Effect.MintToken(TokenLifetime.ofSeconds(60), List.of());
    private static final TokenId FIRST = new TokenId("1".repeat(64));
    private static final TokenId SECOND = new TokenId("2".repeat(64));
    private static final Operation CONNECTED = minted(OperationKind.CONNECT, 1, FIRST);
    private static final Operation ROTATED =
            OperationExample.done(minted(OperationKind.ROTATE, 2, SECOND, new Effect.RevokeToken(FIRST)));

    @Test
    void theFirstTokenOfAConnectionIsTheFirstGeneration() {
        assertThat(Generations.of(CONNECTED, List.of(ROTATED, CONNECTED))).isOne();
        assertThat(Generations.of(CONNECTED, List.of())).isOne();
    }

    @Test
    void aTokenThatWasReplacedStillCounts() {
        assertThat(Generations.of(ROTATED, List.of(ROTATED, CONNECTED))).isEqualTo(2);
        assertThat(Generations.of(begun(OperationKind.ROTATE, 3, MINT), List.of(ROTATED, CONNECTED)))
                .isEqualTo(3);
    }

    @Test
    void aTokenThatItsOwnOperationTookBackDoesNotCount() {
        Operation failed =
                OperationExample.done(minted(OperationKind.ROTATE, 3, new TokenId("3".repeat(64)), revoke("3")));
        Operation lostOne = mintedAnew(
                OperationExample.done(minted(OperationKind.ROTATE, 4, new TokenId("4".repeat(64)), revoke("4"), MINT)),
                5);

        Operation next = begun(OperationKind.ROTATE, 6, MINT);

        assertThat(Generations.of(next, List.of(failed, ROTATED, CONNECTED))).isEqualTo(3);
        assertThat(Generations.of(next, List.of(lostOne, failed, ROTATED, CONNECTED)))
                .isEqualTo(4);
    }

    @Test
    void eachTokenThatWasKeptHasItsNumber() {
        Operation failed =
                OperationExample.done(minted(OperationKind.ROTATE, 3, new TokenId("3".repeat(64)), revoke("3")));

        assertThat(Generations.numbered(List.of(failed, ROTATED, CONNECTED)))
                .containsOnly(Map.entry(FIRST, 1L), Map.entry(SECOND, 2L));
    }

    private static Operation mintedAnew(Operation operation, int number) {
        TokenId token = new TokenId(String.valueOf(number).repeat(64));
        return OperationExample.done(operation, new StepResult.Minted(token, START, null));
    }

    private static Effect revoke(String digit) {
        return new Effect.RevokeToken(new TokenId(digit.repeat(64)));
    }

    private static Operation minted(OperationKind kind, long after, TokenId token, Effect... next) {
        Effect[] effects = new Effect[next.length + 1];
        effects[0] = MINT;
        System.arraycopy(next, 0, effects, 1, next.length);
        return OperationExample.done(begun(kind, after, effects), new StepResult.Minted(token, START, null));
    }
}
