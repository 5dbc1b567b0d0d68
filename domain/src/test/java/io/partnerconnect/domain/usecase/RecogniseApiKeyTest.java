package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeApiKeys;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeApiKeys;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import io.partnerconnect.domain.port.out.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two replicas, each with what it knows of the keys, over one database. */
class RecogniseApiKeyTest {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration NEARLY = FRESH.minusMillis(1);
    private static final Access ADMIN = Access.unlimited(AnIntent.ALICE);
    private static final ApiKeyName PORTAL = new ApiKeyName("portal");

    private final Installation installation = new Installation();
    private final Counted keys = new Counted(new FakeApiKeys(installation.database));
    private final ApiKeyUseCases useCases =
            installation.useCases.apiKeys(keys, new ApiKeyTerms(Duration.ofDays(365), Set.of()), new Random(1));
    private final RecogniseApiKey one = replica();
    private final RecogniseApiKey other = replica();

    private RecogniseApiKey replica() {
        Instant start = installation.clock.instant();
        Surroundings.Clockwork clockwork = new Surroundings.Clockwork(
                installation.clock,
                installation.ids,
                installation.pauses,
                () -> Duration.between(start, installation.clock.instant()).toNanos());
        return new RecognisingApiKeys(
                new KnownApiKeys(keys, clockwork, FRESH), new ApiKeyUses(keys), installation.clock);
    }

    @Test
    void aKeyThatWasJustMadeIsKnownAtOnceEverywhere() {
        // Given
        one.recognise(ApiKeySecret.random(new Random(2)));
        ApiKeySecret made = create().secret();

        // When
        List<Optional<ApiKey>> recognised = List.of(one.recognise(made), other.recognise(made));

        // Then
        assertThat(recognised)
                .allSatisfy(key -> assertThat(key.map(ApiKey::name)).contains(PORTAL));
    }

    @Test
    void aRevokedKeyIsRefusedEverywhereOnceWhatIsKnownIsNotFreshAnyMore() {
        // Given
        ApiKeySecret made = create().secret();
        one.recognise(made);
        other.recognise(made);
        useCases.revokeApiKey().handle(installation.reasoned(), new RevokeApiKey.Command(PORTAL));

        // When
        installation.clock.advance(FRESH);

        // Then
        assertThat(List.of(one.recognise(made), other.recognise(made))).allMatch(Optional::isEmpty);
    }

    @Test
    void aReplacedValueEndsWithItsOverlapAndTheNewOneIsKnownAtOnce() {
        // Given
        ApiKeySecret first = create().secret();
        one.recognise(first);
        ApiKeySecret second = Answers.done(useCases.rotateApiKey()
                        .handle(
                                installation.reasoned(),
                                new RotateApiKey.Command(PORTAL, Duration.ofHours(1), null, ADMIN)))
                .secret();
        boolean both = one.recognise(first).isPresent() && one.recognise(second).isPresent();

        // When
        installation.clock.advance(Duration.ofHours(1));

        // Then
        assertThat(both).isTrue();
        assertThat(one.recognise(first)).isEmpty();
        assertThat(one.recognise(second)).isPresent();
    }

    @Test
    void aKeyEndsToTheMomentAlsoWhileWhatIsKnownIsFresh() {
        // Given
        ApiKeySecret made = create().secret();
        installation.clock.advance(SomeApiKeys.LIFETIME.minusMillis(1));
        boolean before = one.recognise(made).isPresent();

        // When
        installation.clock.advance(Duration.ofMillis(1));

        // Then
        assertThat(before).isTrue();
        assertThat(one.recognise(made)).isEmpty();
    }

    @Test
    void whileItIsFreshTheDatabaseIsNotAskedForAKnownKey() {
        // Given
        ApiKeySecret made = create().secret();
        one.recognise(made);
        int before = keys.readings.get();

        // When
        installation.clock.advance(NEARLY);
        Optional<ApiKey> again = one.recognise(made);

        // Then
        assertThat(again).isPresent();
        assertThat(keys.readings).hasValue(before);
    }

    @Test
    void whenTheDatabaseDoesNotAnswerAKeyGoesOnWhileItIsFreshAndThenNobodyIsLetIn() {
        // Given
        ApiKeySecret made = create().secret();
        one.recognise(made);
        installation.database.cut();
        installation.clock.advance(NEARLY);
        boolean fresh = one.recognise(made).isPresent();

        // When
        installation.clock.advance(Duration.ofMillis(1));
        Throwable stale = catchThrowable(() -> one.recognise(made));

        // Then
        assertThat(fresh).isTrue();
        assertThat(stale).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void manyValuesThatWereNeverMadeAreAskedForOneReadingAtATime() throws InterruptedException {
        // Given
        List<Callable<Optional<ApiKey>>> attempts = Collections.nCopies(
                200,
                () -> one.recognise(
                        ApiKeySecret.random(new Random(Thread.currentThread().threadId()))));

        // When
        List<Object> ends = Together.run(attempts);

        // Then
        assertThat(ends).containsOnly(Optional.empty());
        assertThat(keys.mostAtOnce).hasValue(1);
    }

    @Test
    void aUseIsWrittenDownOnceAMinuteAndNobodyWaitsForIt() {
        // Given
        ApiKeySecret made = create().secret();
        Instant first = installation.clock.instant();
        one.recognise(made);
        Instant before = lastUsed();
        one.recordUses();
        installation.clock.advance(Duration.ofSeconds(59));
        one.recognise(made);
        one.recordUses();
        Instant within = lastUsed();

        // When
        installation.clock.advance(Duration.ofSeconds(1));
        one.recognise(made);
        one.recordUses();

        // Then
        assertThat(before).isNull();
        assertThat(within).isEqualTo(first);
        assertThat(lastUsed()).isEqualTo(first.plusSeconds(60));
        assertThat(keys.writings).hasValue(2);
    }

    @Test
    void aUseThatCouldNotBeWrittenDownIsWrittenTheNextTime() {
        // Given
        one.recognise(create().secret());
        installation.database.cut();
        Throwable cut = catchThrowable(one::recordUses);
        installation.database.mend();

        // When
        one.recordUses();

        // Then
        assertThat(cut).isInstanceOf(Failure.Unavailable.class);
        assertThat(lastUsed()).isEqualTo(installation.clock.instant());
    }

    private @Nullable Instant lastUsed() {
        return useCases.browseApiKeys().get(PORTAL).lastUsedAt();
    }

    private IssuedApiKey create() {
        return Answers.done(useCases.createApiKey()
                .handle(
                        installation.reasoned(),
                        new CreateApiKey.Command(
                                PORTAL,
                                Set.of(Grant.parse("viewer")),
                                installation.clock.instant().plus(SomeApiKeys.LIFETIME),
                                ADMIN)));
    }

    /** Tells how often the keys are read, and by how many at once. */
    private record Counted(
            ApiKeys real, AtomicInteger readings, AtomicInteger now, AtomicInteger mostAtOnce, AtomicInteger writings)
            implements ApiKeys {
        Counted(ApiKeys real) {
            this(real, new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        @Override
        public ApiKey add(ApiKey key) {
            return real.add(key);
        }

        @Override
        public Optional<ApiKey> find(ApiKeyName name) {
            return real.find(name);
        }

        @Override
        public Page<ApiKey> list(PageRequest page) {
            return real.list(page);
        }

        @Override
        public List<ApiKey> alive(Instant at) {
            readings.incrementAndGet();
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            List<ApiKey> alive = real.alive(at);
            now.decrementAndGet();
            return alive;
        }

        @Override
        public ApiKey change(ApiKey key) {
            return real.change(key);
        }

        @Override
        public void used(Map<ApiKeyName, Instant> times) {
            real.used(times);
            writings.incrementAndGet();
        }
    }
}
