package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallestTest {
    @Test
    void inAnyWorldItHoldsTheFirstOnesBehindTheGivenOne() {
        Random random = new Random(20261104);
        for (int world = 0; world < 300; world++) {
            // Given
            List<ObservedToken> tokens = tokens(random.nextInt(60));
            int size = random.nextInt(1, 20);
            int after = random.nextInt(-1, tokens.size() + 1);
            Smallest smallest = new Smallest(size, after < 0 ? null : id(after));
            List<ObservedToken> shuffled = new ArrayList<>(tokens);
            Collections.shuffle(shuffled, random);

            // When
            shuffled.forEach(smallest::offer);

            // Then
            List<ObservedToken> behind = tokens.subList(Math.min(after + 1, tokens.size()), tokens.size());
            assertThat(smallest.inOrder()).containsExactlyElementsOf(behind.subList(0, Math.min(size, behind.size())));
            assertThat(smallest.hasMore()).isEqualTo(behind.size() > size);
        }
    }

    @Test
    void itNeverHoldsMoreThanOneOverWhatIsAskedFor() {
        // Given
        Smallest smallest = new Smallest(10, null);

        // When
        int most = tokens(10_000).reversed().stream()
                .mapToInt(token -> {
                    smallest.offer(token);
                    return smallest.held();
                })
                .max()
                .orElseThrow();

        // Then
        assertThat(most).isEqualTo(11);
    }

    private static List<ObservedToken> tokens(int many) {
        List<ObservedToken> tokens = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            Token token = new Token(id(number), null, "", MovableClock.START, null, null, null, List.of());
            tokens.add(new ObservedToken(Installation.PROD, token, null, null, MovableClock.START));
        }
        return tokens;
    }

    private static TokenId id(int number) {
        return new TokenId("%064x".formatted(number));
    }
}
