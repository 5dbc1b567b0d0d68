package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomeApiKeys.hash;
import static io.partnerconnect.domain.fixture.SomeApiKeys.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeApiKeys;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeys} must do. */
public abstract class ApiKeysContract {
    private static final Instant START = MovableClock.START;
    private static final ApiKey.Revocation REVOCATION = new ApiKey.Revocation(AnIntent.ALICE, START.plusSeconds(60));

    /** Empty at the start of a test. */
    protected abstract ApiKeys keys();

    protected abstract DatabaseControls database();

    @Test
    void aKeyIsStoredAsItWasGivenWithVersion1() {
        // Given
        ApiKey portal = new ApiKey(
                new ApiKeyName("portal"),
                Set.of(
                        Grant.parse("viewer"),
                        Grant.parse("operator@workspace:prod-eu;workspace:prod-us;label:env=prod;partner:fivetran")),
                new ApiKey.Values(hash(1), new ApiKey.Outgoing(hash(2), START.plusSeconds(60))),
                START.plusSeconds(3600),
                new ApiKey.Creation(AnIntent.ALICE, START),
                null,
                null,
                0);

        // When
        ApiKey stored = keys().add(portal);

        // Then
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(portal);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(keys().find(portal.name())).contains(stored);
    }

    @Test
    void aNameIsGivenOnceAlsoWhenItsKeyHasEnded() {
        // Given
        ApiKey ended = keys().change(keys().add(key("portal")).revoked(REVOCATION));

        // When
        Throwable again = catchThrowable(() -> keys().add(key("portal")));

        // Then
        Ended.as(Failure.Conflict.class, "api-key-exists", again);
        assertThat(keys().find(ended.name())).contains(ended);
    }

    @Test
    void ofTwoWhoAddAKeyOfOneNameAtOnceOneIsToldThatItIsThere() throws InterruptedException {
        List<Object> ends = Together.run(List.of(() -> keys().add(key("portal")), () -> keys().add(key("portal"))));

        assertThat(ends).hasAtLeastOneElementOfType(ApiKey.class).hasAtLeastOneElementOfType(Failure.Conflict.class);
    }

    @Test
    void thereAreNoMoreKeysThanCanBeButThoseThatEndedDoNotCount() {
        // Given
        List<ApiKey> all = IntStream.range(0, ApiKeys.MOST)
                .mapToObj(number -> keys().add(key("key-" + number)))
                .toList();

        // When
        Throwable oneMore = catchThrowable(() -> keys().add(key("one-more")));

        // Then
        Ended.as(Failure.Conflict.class, "api-keys-exhausted", oneMore);
        keys().change(all.getFirst().revoked(REVOCATION));
        assertThat(keys().add(key("one-more")).version()).isEqualTo(1);
    }

    @Test
    void pagesGoThroughAllByName() {
        // Given
        List.of("delta", "alpha", "echo", "charlie", "bravo").forEach(name -> keys().add(key(name)));

        // When
        Page<ApiKey> first = keys().list(PageRequest.first(3));
        Page<ApiKey> second = keys().list(new PageRequest(3, first.next()));

        // Then
        assertThat(first.items()).extracting(key -> key.name().value()).containsExactly("alpha", "bravo", "charlie");
        assertThat(second.items()).extracting(key -> key.name().value()).containsExactly("delta", "echo");
        assertThat(second.next()).isNull();
    }

    @Test
    void thoseAreAliveThatAreNeitherRevokedNorExpired() {
        // Given
        ApiKey portal = keys().add(key("portal"));
        keys().change(keys().add(key("revoked")).revoked(REVOCATION));

        // When
        List<ApiKey> before = keys().alive(START.plus(SomeApiKeys.LIFETIME).minusMillis(1));
        List<ApiKey> after = keys().alive(START.plus(SomeApiKeys.LIFETIME));

        // Then
        assertThat(before).containsExactly(portal);
        assertThat(after).isEmpty();
    }

    @Test
    void valuesEndAndRevocationAreReplacedTheVersionIsCountedAndTheRestStays() {
        // Given
        ApiKey first = keys().add(key("portal"));
        Instant end = START.plusSeconds(7200);

        // When
        ApiKey second = keys().change(first.rotated(hash(7), Duration.ofMinutes(5), end, START));
        ApiKey third = keys().change(second.rotated(hash(8), Duration.ZERO, end, START));
        ApiKey fourth = keys().change(third.revoked(REVOCATION));

        // Then
        assertThat(second.values())
                .isEqualTo(new ApiKey.Values(
                        hash(7), new ApiKey.Outgoing(first.values().current(), START.plusSeconds(300))));
        assertThat(third.values()).isEqualTo(new ApiKey.Values(hash(8), null));
        assertThat(fourth)
                .isEqualTo(new ApiKey(
                        first.name(), first.grants(), third.values(), end, first.creation(), REVOCATION, null, 4));
        assertThat(keys().find(first.name())).contains(fourth);
    }

    @Test
    void whatWasChangedSinceIsStaleAndWhatIsNotThereIsNotFound() {
        // Given
        ApiKey first = keys().add(key("portal"));
        keys().change(first);

        // When
        Throwable changed = catchThrowable(() -> keys().change(first));
        Throwable missing = catchThrowable(() -> keys().change(key("nobody")));

        // Then
        assertThat(changed).isInstanceOf(Failure.Stale.class);
        Ended.as(Failure.NotFound.class, "api-key-not-found", missing);
    }

    @Test
    void theLastUseOnlyMovesOnAndTheVersionStays() {
        // Given
        ApiKey portal = keys().add(key("portal"));
        ApiKeyName nobody = new ApiKeyName("nobody");
        keys().used(Map.of(portal.name(), START.plusSeconds(60), nobody, START));

        // When
        keys().used(Map.of(portal.name(), START.plusSeconds(30)));

        // Then
        ApiKey used = keys().find(portal.name()).orElseThrow();
        assertThat(used.lastUsedAt()).isEqualTo(START.plusSeconds(60));
        assertThat(used.version()).isEqualTo(portal.version());
        assertThat(keys().change(portal).lastUsedAt()).isEqualTo(START.plusSeconds(60));
        assertThat(keys().find(nobody)).isEmpty();
    }

    @Test
    void replicasWriteUsesDownAtOnce() throws InterruptedException {
        // Given
        List<ApiKeyName> names = IntStream.range(0, 20)
                .mapToObj(number -> keys().add(key("key-" + number)).name())
                .toList();

        // When
        List<Object> ends = Together.run(IntStream.range(0, 4)
                .mapToObj(replica -> (java.util.concurrent.Callable<Object>) () -> {
                    names.forEach(name -> keys().used(Map.of(name, START.plusSeconds(replica))));
                    return replica;
                })
                .toList());

        // Then
        assertThat(ends).containsExactly(0, 1, 2, 3);
        assertThat(keys().alive(START)).extracting(ApiKey::lastUsedAt).containsOnly(START.plusSeconds(3));
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        ApiKey one = key("portal");

        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> keys().add(one),
                        () -> keys().find(one.name()),
                        () -> keys().list(PageRequest.first(1)),
                        () -> keys().alive(START),
                        () -> keys().change(one),
                        () -> keys().used(Map.of(one.name(), START))));

        assertThat(keys().find(one.name())).isEmpty();
    }
}
