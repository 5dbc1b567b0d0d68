package io.partnerconnect.domain.model.servicecredential;

import static io.partnerconnect.domain.fixture.SomeCredentials.NEW_KEY;
import static io.partnerconnect.domain.fixture.SomeCredentials.OLD_KEY;
import static io.partnerconnect.domain.fixture.SomeCredentials.bothKeys;
import static io.partnerconnect.domain.fixture.SomeCredentials.key;
import static io.partnerconnect.domain.fixture.SomeCredentials.newKeys;
import static io.partnerconnect.domain.fixture.SomeCredentials.oldKeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.servicecredential.EncryptionKeys.Opening;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeysTest {
    private static final String VALUE = "a value that nobody is to see";
    private static final CredentialName PROD = new CredentialName("prod");
    private static final SealBinding BINDING = new SealBinding(PROD, CredentialKind.OAUTH_CLIENT, "client", 3);

    private final EncryptionKeys keys = oldKeys();
    private final Envelope sealed = keys.seal(new TokenSecret(VALUE), BINDING);

    @Test
    void whatWasSealedOpensAgain() {
        Opening opening = keys.open(sealed, BINDING);

        assertThat(valueIn(opening)).isEqualTo(VALUE);
        assertThat(sealed.key()).isEqualTo(OLD_KEY);
    }

    static Stream<SealBinding> others() {
        return Stream.of(
                new SealBinding(new CredentialName("dev"), CredentialKind.OAUTH_CLIENT, "client", 3),
                new SealBinding(PROD, CredentialKind.TOKEN, "client", 3),
                new SealBinding(PROD, CredentialKind.OAUTH_CLIENT, "another", 3),
                new SealBinding(PROD, CredentialKind.OAUTH_CLIENT, null, 3),
                new SealBinding(PROD, CredentialKind.OAUTH_CLIENT, "client", 2));
    }

    @ParameterizedTest
    @MethodSource("others")
    void itOpensForNothingElse(SealBinding other) {
        assertThat(keys.open(sealed, other)).isEqualTo(new Opening.Broken(OLD_KEY));
    }

    @Test
    void noBitOfItCanBeChanged() {
        // When
        List<Opening> openings = Stream.concat(
                        changed(sealed.wrappedKey()).map(other -> new Envelope(OLD_KEY, other, sealed.sealedValue())),
                        changed(sealed.sealedValue()).map(other -> new Envelope(OLD_KEY, sealed.wrappedKey(), other)))
                .map(envelope -> keys.open(envelope, BINDING))
                .toList();

        // Then
        assertThat(openings).hasSizeGreaterThan(100).containsOnly(new Opening.Broken(OLD_KEY));
    }

    /** With one bit of each byte turned. */
    private static Stream<String> changed(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        return java.util.stream.IntStream.range(0, bytes.length).mapToObj(at -> {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            return Envelope.text(other);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAA", "not base64 at all"})
    void whatIsNoEnvelopeIsBroken(String garbage) {
        assertThat(keys.open(new Envelope(OLD_KEY, garbage, garbage), BINDING)).isEqualTo(new Opening.Broken(OLD_KEY));
        assertThat(keys.open(new Envelope(OLD_KEY, sealed.wrappedKey(), garbage), BINDING))
                .isEqualTo(new Opening.Broken(OLD_KEY));
    }

    @Test
    void aPartOfOneEnvelopeDoesNotOpenWithAPartOfAnother() {
        // Given
        Envelope second = keys.seal(new TokenSecret("another"), BINDING);

        // When
        Opening mixed = keys.open(new Envelope(OLD_KEY, second.wrappedKey(), sealed.sealedValue()), BINDING);

        // Then
        assertThat(mixed).isEqualTo(new Opening.Broken(OLD_KEY));
    }

    @Test
    void withoutItsKeyItIsToldWhichKeyIsMissing() {
        assertThat(newKeys().open(sealed, BINDING)).isEqualTo(new Opening.KeyMissing(OLD_KEY));
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotOpenIt() {
        // Given
        EncryptionKeys exchanged = new EncryptionKeys(Map.of(OLD_KEY, key(5)), OLD_KEY, new Random(1));

        // When
        Opening opening = exchanged.open(sealed, BINDING);

        // Then
        assertThat(opening).isEqualTo(new Opening.Broken(OLD_KEY));
    }

    @Test
    void theSameValueSealedTwiceLooksDifferent() {
        Envelope again = keys.seal(new TokenSecret(VALUE), BINDING);

        assertThat(again.sealedValue()).isNotEqualTo(sealed.sealedValue());
        assertThat(again.wrappedKey()).isNotEqualTo(sealed.wrappedKey());
    }

    @Test
    void sealedAnewItOpensWithTheCurrentKeyAloneAndTheValueWasNotTouched() {
        // When
        Envelope rewrapped = bothKeys().rewrapped(sealed, BINDING).orElseThrow();

        // Then
        assertThat(rewrapped.key()).isEqualTo(NEW_KEY);
        assertThat(rewrapped.sealedValue()).isEqualTo(sealed.sealedValue());
        assertThat(valueIn(newKeys().open(rewrapped, BINDING))).isEqualTo(VALUE);
        assertThat(oldKeys().open(rewrapped, BINDING)).isEqualTo(new Opening.KeyMissing(NEW_KEY));
    }

    @Test
    void whatDoesNotOpenIsNotSealedAnew() {
        Envelope broken = new Envelope(OLD_KEY, sealed.wrappedKey(), Envelope.text(new byte[40]));

        assertThat(bothKeys().rewrapped(broken, BINDING)).isEmpty();
        assertThat(newKeys().rewrapped(sealed, BINDING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "c2hvcnQ=", "a secret that is no base64!", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMQ=="
            })
    void whatIsNoKeyIsRefusedAndNotRepeated(String text) {
        Throwable refused = catchThrowable(() -> EncryptionKey.parse(text));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasNoCause();
        assertThat(refused).hasMessage("must be 32 bytes in base64; make one with: openssl rand -base64 32");
    }

    @Test
    void theCurrentKeyIsOneOfThem() {
        Throwable refused = catchThrowable(() -> new EncryptionKeys(Map.of(OLD_KEY, key(1)), NEW_KEY, new Random(1)));

        assertThat(refused).isInstanceOf(IllegalArgumentException.class).hasMessage("there is no key 2026-11");
    }

    @Test
    void nothingOfAllThatPrintsAKeyOrAValue() {
        String printed = String.valueOf(List.of(keys, key(1), keys.open(sealed, BINDING)));

        assertThat(printed).doesNotContain(VALUE).contains("EncryptionKey[redacted]", "TokenSecret[redacted]");
    }

    private static String valueIn(Opening opening) {
        return opening instanceof Opening.Opened(var value) ? value.reveal(text -> text) : opening.toString();
    }
}
