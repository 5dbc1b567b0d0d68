package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Instant NOW = MovableClock.START;
    private static final String SECRET = "dapi" + "0123456789abcdef".repeat(2);
    private static final OperationId OPERATION = new SequentialIds().nextOperation();
    private static final Markers OURS = markers("test", "0123456789abcdef");

    @Test
    void aSecretPrintsNothingOfItself() {
        TokenSecret secret = new TokenSecret(SECRET);
        assertThat(secret).hasToString("TokenSecret[redacted]");
        assertThat(new MintedToken(token(null), secret).toString()).doesNotContain(SECRET);
        assertThat(String.valueOf(List.of(secret))).doesNotContain(SECRET);
    }

    @Test
    void aSecretIsGivenOnlyWhereItIsRevealed() {
        assertThat(new TokenSecret(SECRET).<String>reveal(value -> value)).isEqualTo(SECRET);
        assertThat(Stream.of(TokenSecret.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrder("reveal", "toString");
        assertThat(TokenSecret.class.getFields()).isEmpty();
    }

    @Test
    void aSecretIsNotComparedStoredOrTakenApart() {
        assertThat(new TokenSecret(SECRET)).isNotEqualTo(new TokenSecret(SECRET));
        assertThat(TokenSecret.class.isRecord()).isFalse();
        assertThat(Serializable.class.isAssignableFrom(TokenSecret.class)).isFalse();
        assertThat(Modifier.isFinal(TokenSecret.class.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 61, 3600, 730L * 86400})
    void aLifetimeIsFromOneMinuteToTwoYears(long seconds) {
        assertThat(TokenLifetime.ofSeconds(seconds).seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 59, 730L * 86400 + 1, Long.MAX_VALUE})
    void noLifetimeIsShorterOrLongerOrForEver(long seconds) {
        Invalids.refused("lifetime_seconds", () -> TokenLifetime.ofSeconds(seconds));
    }

    @Test
    void aLifetimeIsWholeSeconds() {
        assertThat(new TokenLifetime(Duration.ofMillis(60_999))).isEqualTo(TokenLifetime.ofSeconds(60));
        Invalids.refused("lifetime_seconds", () -> new TokenLifetime(Duration.ofMillis(59_999)));
    }

    @Test
    void aTokenIsExpiredFromTheMomentItExpires() {
        assertThat(token(NOW.plusNanos(1000)).stateAt(NOW)).isEqualTo(TokenState.ACTIVE);
        assertThat(token(NOW).stateAt(NOW)).isEqualTo(TokenState.EXPIRED);
        assertThat(token(null).stateAt(NOW)).isEqualTo(TokenState.ACTIVE);
    }

    @Test
    void aMarkerIsFoundInAComment() {
        Marker marker = OURS.markerOf(OPERATION);
        assertThat(Marker.in(marker.behind(new TokenComment("pipeline")))).contains(marker);
        assertThat(Marker.in("pipeline")).isEmpty();
    }

    @Test
    void aMarkerIsTheSameOnEveryReplica() {
        assertThat(markers("test", "0123456789abcdef").markerOf(OPERATION)).isEqualTo(OURS.markerOf(OPERATION));
    }

    @Test
    void onlyTheMarkerOfThisInstallationKeyAndOperationIsOurs() {
        String comment = "x " + OURS.markerOf(OPERATION);
        OperationId another = new OperationId(new UUID(7, 7));
        assertThat(OURS.marks(comment, OPERATION)).isTrue();
        assertThat(OURS.marks(comment, another)).isFalse();
        assertThat(markers("test", "fedcba9876543210").marks(comment, OPERATION))
                .isFalse();
        assertThat(markers("other", "0123456789abcdef").marks(comment, OPERATION))
                .isFalse();
        assertThat(OURS.marks(comment.replace(OPERATION.toString(), another.toString()), another))
                .isFalse();
        assertThat(OURS.marks(comment.substring(0, comment.length() - 1), OPERATION))
                .isFalse();
    }

    @Test
    void markersNeedAKeyAndAName() {
        Invalids.refused("marker-key", () -> markers("test", "fifteen bytes !"));
        Invalids.refused("installation", () -> markers("", "0123456789abcdef"));
        Invalids.refused("installation", () -> markers("a".repeat(17), "0123456789abcdef"));
        Invalids.refused("installation", () -> markers("a:b", "0123456789abcdef"));
    }

    /** A filter, and whether it lets through a token of prod-eu and fivetran made, used and expiring on known days. */
    record Case(String words, TokenFilter filter, boolean admitted) {
        @Override
        public String toString() {
            return words;
        }
    }

    static Stream<Case> filters() {
        LocalDate used = LocalDate.parse("2026-10-01");
        return Stream.of(
                new Case("any", TokenFilter.any(), true),
                workspace("prod-eu", true),
                workspace("prod-us", false),
                partner("fivetran", true),
                partner("dbt-cloud", false),
                state(TokenState.ACTIVE, true),
                state(TokenState.EXPIRED, false),
                endless(false, true),
                endless(true, false),
                expires(NOW.plusSeconds(61), true),
                expires(NOW.plusSeconds(60), false),
                used(used.plusDays(1), true),
                used(used, false),
                created(NOW.minusSeconds(59), true),
                created(NOW.minusSeconds(60), false));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aFilterAdmitsWhatItSays(Case it) {
        assertThat(it.filter().admits(seen(NOW.plusSeconds(60), LocalDate.parse("2026-10-01")), TokenState.ACTIVE))
                .isEqualTo(it.admitted());
    }

    @Test
    void whatNeverExpiresExpiresBeforeNoTimeAndWhatIsNotReportedWasUsedBeforeNoDay() {
        ObservedToken endless = seen(null, null);
        assertThat(expires(Instant.MAX, true).filter().admits(endless, TokenState.ACTIVE))
                .isFalse();
        assertThat(used(LocalDate.MAX, true).filter().admits(endless, TokenState.ACTIVE))
                .isFalse();
        assertThat(endless(true, true).filter().admits(endless, TokenState.ACTIVE))
                .isTrue();
    }

    @Test
    void whatIsGoneIsOnlyShownToWhoAsksForIt() {
        ObservedToken revoked = seen(null, null);
        assertThat(TokenFilter.any().admits(revoked, TokenState.GONE)).isFalse();
        assertThat(state(TokenState.ACTIVE, true).filter().admits(revoked, TokenState.GONE))
                .isFalse();
        assertThat(state(TokenState.GONE, true).filter().admits(revoked, TokenState.GONE))
                .isTrue();
    }

    @Test
    void everyPartOfAFilterMustHold() {
        TokenFilter both = new TokenFilter(
                new WorkspaceName("prod-eu"), new PartnerKey("dbt-cloud"), null, null, null, null, null);
        assertThat(both.admits(seen(null, null), TokenState.ACTIVE)).isFalse();
    }

    private static Case workspace(String name, boolean admitted) {
        return new Case(name, new TokenFilter(new WorkspaceName(name), null, null, null, null, null, null), admitted);
    }

    private static Case partner(String key, boolean admitted) {
        return new Case(key, new TokenFilter(null, new PartnerKey(key), null, null, null, null, null), admitted);
    }

    private static Case state(TokenState state, boolean admitted) {
        return new Case("" + state, new TokenFilter(null, null, state, null, null, null, null), admitted);
    }

    private static Case endless(boolean never, boolean admitted) {
        return new Case("never " + never, new TokenFilter(null, null, null, never, null, null, null), admitted);
    }

    private static Case expires(Instant before, boolean admitted) {
        return new Case("expires " + before, new TokenFilter(null, null, null, null, before, null, null), admitted);
    }

    private static Case used(LocalDate before, boolean admitted) {
        return new Case("used " + before, new TokenFilter(null, null, null, null, null, before, null), admitted);
    }

    private static Case created(Instant before, boolean admitted) {
        return new Case("created " + before, new TokenFilter(null, null, null, null, null, null, before), admitted);
    }

    private static ObservedToken seen(@Nullable Instant expires, @Nullable LocalDate used) {
        Token token =
                new Token(new TokenId("a".repeat(64)), null, "", NOW.minusSeconds(60), null, expires, used, List.of());
        return new ObservedToken(new WorkspaceName("prod-eu"), token, null, new PartnerKey("fivetran"), NOW);
    }

    private static Token token(@Nullable Instant expires) {
        return new Token(new TokenId("a".repeat(64)), null, "", NOW, null, expires, null, List.of());
    }

    private static Markers markers(String installation, String key) {
        return new Markers(installation, key.getBytes(StandardCharsets.UTF_8));
    }
}
