package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.IdsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.Ids;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest extends IdsContract {
    private final MovableClock clock = new MovableClock();
    private final Ids ids = new TimeOrderedIds(clock, new SecureRandom());

    @Override
    protected Ids ids() {
        return ids;
    }

    @Test
    void anIdBeginsWithTheMillisecondItWasMadeIn() {
        UUID id = ids.next();

        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MovableClock.START.toEpochMilli());
    }

    @Test
    void idsStillSortWhenTheClockGoesBack() {
        // Given
        UUID before = ids.next();
        clock.advance(Duration.ofHours(-1));

        // When
        UUID after = ids.next();

        // Then
        assertThat(after.toString()).isGreaterThan(before.toString());
    }

    @Test
    void twoProcessesDoNotMakeTheSameIds() {
        UUID theirs = new TimeOrderedIds(clock, new SecureRandom()).next();

        assertThat(ids.next()).isNotEqualTo(theirs);
    }
}
