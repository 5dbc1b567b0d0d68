package io.partnerconnect.domain.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresenceTest {
    private static final Instant NOW = MovableClock.START;
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    static Stream<Presence> beforeAFirstMiss() {
        return Stream.of(
                new Presence.Active(new WorkspaceName("prod-eu"), YESTERDAY), new Presence.Unknown(1, 2, YESTERDAY));
    }

    @ParameterizedTest
    @MethodSource("beforeAFirstMiss")
    void oneMissIsNotAbsence(Presence before) {
        assertThat(after(before, NOW)).isEqualTo(new Presence.Missed(2, NOW));
        assertThat(after(null, NOW)).isEqualTo(new Presence.Missed(2, NOW));
    }

    @Test
    void aSecondMissConfirmsItWhenItIsLateEnough() {
        Presence missed = new Presence.Missed(2, NOW);

        assertThat(after(missed, NOW.plusSeconds(89))).isEqualTo(missed);
        assertThat(after(missed, NOW.plusSeconds(90))).isEqualTo(new Presence.NotFound(2, NOW.plusSeconds(90)));
    }

    @Test
    void whoWasNotFoundAndIsNotFoundAgainStaysThat() {
        assertThat(after(new Presence.NotFound(1, YESTERDAY), NOW)).isEqualTo(new Presence.NotFound(2, NOW));
    }

    @Test
    void aMissIsConfirmedShortlyAndEverythingElseIsGoodForADay() {
        assertThat(new Presence.Missed(2, NOW).lookAgain()).isEqualTo(NOW.plusSeconds(90));
        assertThat(Stream.of(
                        new Presence.Active(new WorkspaceName("prod-eu"), NOW),
                        new Presence.NotFound(2, NOW),
                        new Presence.Unknown(1, 2, NOW)))
                .allSatisfy(presence -> assertThat(presence.lookAgain()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    private static Presence after(@Nullable Presence before, Instant now) {
        return Presence.nowhere(before, 2, now);
    }
}
