package io.partnerconnect.domain.model.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private static final Instant SEEN = MovableClock.START;
    private static final Instant MISSED = SEEN.plusSeconds(60);
    private static final Instant CONFIRMED = MISSED.plus(Presence.CONFIRMED_AFTER);

    @Test
    void oneReadingThatDoesNotShowItDoesNotMakeItGone() {
        assertThat(Presence.since(SEEN).missed(MISSED)).isEqualTo(new Presence(SEEN, MISSED, null));
    }

    @Test
    void anotherOneSoonAfterDoesNotEither() {
        Presence missed = Presence.since(SEEN).missed(MISSED);

        assertThat(missed.missed(CONFIRMED.minusNanos(1000))).isEqualTo(missed);
    }

    @Test
    void itIsGoneSinceTheFirstThatDidNotShowItOnceALaterOneConfirmsThat() {
        Presence gone = Presence.since(SEEN).missed(MISSED).missed(CONFIRMED);

        assertThat(gone).isEqualTo(new Presence(SEEN, MISSED, MISSED));
        assertThat(gone.isGone()).isTrue();
        assertThat(gone.missed(CONFIRMED.plusSeconds(1000))).isEqualTo(gone);
    }

    @Test
    void whatIsShownAgainIsThereSinceItWasFirstSeen() {
        assertThat(Presence.since(SEEN).missed(MISSED).seen()).isEqualTo(Presence.since(SEEN));
        assertThat(Presence.since(SEEN).missed(MISSED).missed(CONFIRMED).seen()).isEqualTo(Presence.since(SEEN));
    }
}
