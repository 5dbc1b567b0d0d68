package io.partnerconnect.app.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.app.support.TestIssuer;
import io.partnerconnect.app.support.TestIssuer.Behaviour;
import io.partnerconnect.app.support.TestKey;
import io.partnerconnect.app.support.TestToken;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Failure;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys are rotated, and cannot be read. */
class IssuerKeysTest {
    private static final TestKey FIRST = TestKey.ec("first");
    private static final TestKey SECOND = TestKey.ec("second");
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofHours(24);

    private final MovableClock clock = new MovableClock();
    private final TestIssuer issuer = new TestIssuer(FIRST);
    private final IdentityProviders providers =
            new IdentityProviders(Map.of("idp", SomeProvider.settings(issuer, Map.of())), clock);

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void nothingIsAskedOfAProviderBeforeATokenOfItComesIn() throws UntrustedToken {
        int before = issuer.readings();

        come(FIRST);

        assertThat(before).isZero();
        assertThat(issuer.readings()).isEqualTo(1);
    }

    @Test
    void keysAreReadOnceWhileTheyAreFresh() throws UntrustedToken {
        come(FIRST);
        clock.advance(FRESH.minusMillis(1));

        come(FIRST);

        assertThat(issuer.readings()).isEqualTo(1);
    }

    @Test
    void aNewKeyIsTakenAsSoonAsATokenNamesIt() throws UntrustedToken {
        come(FIRST);
        issuer.publish(FIRST, SECOND);
        clock.advance(IssuerKeys.PAUSE);

        come(SECOND);

        assertThat(issuer.readings()).isEqualTo(2);
    }

    @Test
    void aWithdrawnKeyIsRefusedOnceWhatIsKnownIsNotFreshAnyMore() throws UntrustedToken {
        come(FIRST);
        issuer.publish(SECOND);
        clock.advance(FRESH);

        Throwable refused = catchThrowable(() -> come(FIRST));

        assertThat(refused).isInstanceOf(UntrustedToken.class);
    }

    @Test
    void whoeverMakesUpNamesOfKeysHasThemReadEveryTenSecondsAtMost() throws UntrustedToken {
        come(FIRST);
        clock.advance(IssuerKeys.PAUSE);

        for (int attempt = 0; attempt < 50; attempt++) {
            TestKey madeUp = new TestKey("made-up-" + attempt, SECOND.algorithm(), SECOND.pair());
            assertThat(catchThrowable(() -> come(madeUp))).isInstanceOf(UntrustedToken.class);
        }

        assertThat(issuer.readings()).isEqualTo(2);
    }

    @Test
    void whoComeAtOnceWithTheFirstTokensWaitForOneReading() throws InterruptedException {
        List<Callable<Integer>> many = Collections.nCopies(20, () -> {
            come(FIRST);
            return 1;
        });

        List<Object> ends = Together.run(many);

        assertThat(ends).containsOnly(1);
        assertThat(issuer.readings()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WELL", "NEVER", "NEVER_TO_THE_END"})
    void whileKeysCannotBeReadKnownOnesGoOnForABoundedTime(Behaviour trouble) throws UntrustedToken {
        // Given
        come(FIRST);
        issuer.become(trouble);
        clock.advance(KEPT.minusMillis(1));
        come(FIRST);

        // When
        clock.advance(IssuerKeys.PAUSE);
        Throwable tooOld = catchThrowable(() -> come(FIRST));

        // Then
        assertThat(tooOld)
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        unavailable -> assertThat(unavailable.code()).isEqualTo("identity-provider-unavailable"));
        issuer.become(Behaviour.WELL);
        clock.advance(IssuerKeys.PAUSE);
        come(FIRST);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEVER", "NEVER_TO_THE_END"})
    void aProviderThatDoesNotAnswerInTimeIsNotWaitedFor(Behaviour slow) {
        issuer.become(slow);

        Throwable unanswered = catchThrowable(() -> come(FIRST));

        assertThat(unanswered).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aKeyThatIsNotKnownIsNotToldFromARotatedOneWhileKeysCannotBeRead() throws UntrustedToken {
        come(FIRST);
        issuer.become(Behaviour.WITH_AN_ERROR);
        clock.advance(IssuerKeys.PAUSE);

        Throwable unknown = catchThrowable(() -> come(SECOND));

        assertThat(unknown).isInstanceOf(Failure.Unavailable.class);
        come(FIRST);
    }

    private void come(TestKey key) throws UntrustedToken {
        providers.accessOf(new TestToken(issuer.issuer(), "ana", clock.instant()).signedBy(key));
    }
}
