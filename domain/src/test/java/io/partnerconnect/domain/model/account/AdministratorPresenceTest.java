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

class AdministratorPresenceTest {
    private static final Instant NOW = MovableClock.START;
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    static Stream<AdministratorPresence> beforeAFirstMiss() {
        return Stream.of(
                new AdministratorPresence.Active(new WorkspaceName("prod-eu"), YESTERDAY),
                new AdministratorPresence.Unknown(1, 2, YESTERDAY));
    }

    @ParameterizedTest
    @MethodSource("beforeAFirstMiss")
    void oneMissIsNotAbsence(AdministratorPresence before) {
        assertThat(after(before, NOW)).isEqualTo(new AdministratorPresence.Missed(2, NOW));
        assertThat(after(null, NOW)).isEqualTo(new AdministratorPresence.Missed(2, NOW));
    }

    @Test
    void aSecondMissConfirmsItWhenItIsLateEnough() {
        AdministratorPresence missed = new AdministratorPresence.Missed(2, NOW);

        assertThat(after(missed, NOW.plusSeconds(89))).isEqualTo(missed);
        assertThat(after(missed, NOW.plusSeconds(90)))
                .isEqualTo(new AdministratorPresence.NotFound(2, NOW.plusSeconds(90)));
    }

    @Test
    void whoWasNotFoundAndIsNotFoundAgainStaysThat() {
        assertThat(after(new AdministratorPresence.NotFound(1, YESTERDAY), NOW))
                .isEqualTo(new AdministratorPresence.NotFound(2, NOW));
    }

    @Test
    void aMissIsConfirmedShortlyAndEverythingElseIsGoodForADay() {
        assertThat(new AdministratorPresence.Missed(2, NOW).lookAgain()).isEqualTo(NOW.plusSeconds(90));
        assertThat(Stream.of(
                        new AdministratorPresence.Active(new WorkspaceName("prod-eu"), NOW),
                        new AdministratorPresence.NotFound(2, NOW),
                        new AdministratorPresence.Unknown(1, 2, NOW)))
                .allSatisfy(presence -> assertThat(presence.lookAgain()).isEqualTo(NOW.plus(Duration.ofDays(1))));
    }

    private static AdministratorPresence after(@Nullable AdministratorPresence before, Instant now) {
        return AdministratorPresence.nowhere(before, 2, now);
    }
}
