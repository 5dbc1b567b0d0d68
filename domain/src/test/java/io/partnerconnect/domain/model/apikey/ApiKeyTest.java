package io.partnerconnect.domain.model.apikey;

import static io.partnerconnect.domain.fixture.SomeApiKeys.hash;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeApiKeys;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
    private static final Instant START = MovableClock.START;
    private static final Instant END = START.plus(SomeApiKeys.LIFETIME);

    private final ApiKey portal = SomeApiKeys.key("portal");
    private final ApiKeyHash first = portal.values().current();

    @Test
    void itLetsInUntilItsEndAndNotAtIt() {
        assertThat(portal.admits(first, END.minusNanos(1000))).isTrue();
        assertThat(portal.admits(first, END)).isFalse();
        assertThat(portal.state(END)).isEqualTo(ApiKeyState.EXPIRED);
    }

    @Test
    void anotherValueDoesNotLetIn() {
        assertThat(portal.admits(hash(1), START)).isFalse();
    }

    @Test
    void oneThatWasRevokedLetsNobodyIn() {
        ApiKey revoked = portal.revoked(new ApiKey.Revocation(AnIntent.ALICE, START));

        assertThat(revoked.admits(first, START)).isFalse();
        assertThat(revoked.state(END)).isEqualTo(ApiKeyState.REVOKED);
    }

    @Test
    void whenItIsRotatedTheValueBeforeGoesOnForTheOverlapAndNotLonger() {
        ApiKey rotated = portal.rotated(hash(2), Duration.ofHours(1), END, START);

        assertThat(rotated.admits(hash(2), START)).isTrue();
        assertThat(rotated.admits(first, START.plusSeconds(3599))).isTrue();
        assertThat(rotated.admits(first, START.plusSeconds(3600))).isFalse();
    }

    @Test
    void theOverlapDoesNotOutliveTheKey() {
        ApiKey rotated = portal.rotated(hash(2), Duration.ofHours(1), START.plusSeconds(60), START);

        assertThat(rotated.admits(first, START.plusSeconds(60))).isFalse();
    }

    @Test
    void withoutAnOverlapTheValueBeforeEndsAtOnce() {
        ApiKey rotated = portal.rotated(hash(2), Duration.ZERO, END, START);

        assertThat(rotated.admits(first, START)).isFalse();
        assertThat(rotated.hashes()).containsExactly(hash(2));
    }

    @Test
    void whenItIsRotatedAgainTheValueBeforeTheLastOneEnds() {
        ApiKey twice = portal.rotated(hash(2), Duration.ofHours(1), END, START)
                .rotated(hash(3), Duration.ofHours(1), END, START);

        assertThat(twice.admits(first, START)).isFalse();
        assertThat(twice.hashes()).containsExactly(hash(3), hash(2));
    }

    @Test
    void whoComesInWithItIsCalledByItsName() {
        assertThat(portal.access().actor()).isEqualTo(new Actor(Actor.Kind.API_KEY, "portal"));
        assertThat(portal.access().grants()).isEqualTo(portal.grants());
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "ana@example.com", "a", "ci.deploy-2_eu", "0"})
    void namesOfPeopleAndProgramsAreTaken(String name) {
        assertThat(new ApiKeyName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Portal", "-portal", "portal.", "a b", "a/b", "a\nb", "ünder", "dapi0123456789abcdef"})
    void otherNamesAreRefused(String name) {
        assertThatThrownBy(() -> new ApiKeyName(name)).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void aNameIsAtMost63CharactersLong() {
        assertThat(new ApiKeyName("a".repeat(63)).value()).hasSize(63);
        assertThatThrownBy(() -> new ApiKeyName("a".repeat(64))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void anEndIsInTheFutureAndNotFurtherThanTheTermsAllow() {
        ApiKeyTerms terms = new ApiKeyTerms(Duration.ofDays(90), Set.of());
        Instant latest = START.plus(Duration.ofDays(90));

        assertThat(terms.end(latest, START)).isEqualTo(latest);
        assertThatThrownBy(() -> terms.end(latest.plusNanos(1000), START))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("expires_at")
                .hasMessageContaining("90 days");
        assertThatThrownBy(() -> terms.end(START, START)).isInstanceOf(Failure.Invalid.class);
    }
}
