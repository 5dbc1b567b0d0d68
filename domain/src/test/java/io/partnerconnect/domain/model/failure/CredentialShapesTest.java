package io.partnerconnect.domain.model.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialShapesTest {
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    private static final List<String> PIECES = List.of(
            "dapi" + HEX,
            "dose" + HEX,
            "dkea" + HEX,
            "DAPI" + HEX,
            "pca_abcdefghijklmnopqrstuvwxyz012345",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl",
            "Bearer 0123456789abcdefghij",
            "Authorization: Basic dXNlcjpwYXNzd29yZDEyMw==",
            "client_secret=abc123def456",
            "\"token_value\":\"plain-value\"",
            "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----",
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "dapi",
            "eyJ",
            "Bearer ",
            "=",
            ":",
            "-----BEGIN ",
            "[masked]",
            "\"",
            " ",
            "a",
            ".",
            "0",
            "\u0000");

    private static final List<String> BETWEEN = List.of(" ", "\n", ", ", "; ", " (");

    /** What is secret in them. */
    private static final List<String> SECRETS = List.of(
            HEX,
            "abcdefghijklmnopqrstuvwxyz012345",
            "c2lnbmF0dXJl",
            "0123456789abcdefghij",
            "dXNlcjpwYXNzd29yZDEyMw",
            "abc123def456",
            "plain-value",
            "MIIEvQ",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dapi0123456789abcdef",
                "DAPI0123456789ABCDEF-2",
                "dose0123456789abcdef0123456789abcdef",
                "dkea0123456789abcdef0123456789abcdef",
                "pca_abcdefghijklmnopqrstuvwxyz012345",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.",
                "xeyJhbGciOiJub25lIn0.",
                "Bearer 0123456789abcdef",
                "bearer \t 0123456789abcdef",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEvQ"
            })
    void whatIsHardlyAnythingElseIsFoundWhereverItStands(String credential) {
        assertThat(CredentialShapes.areIn(credential)).isTrue();
        assertThat(CredentialShapes.areIn("put " + credential + " here")).isTrue();
        assertThat(CredentialShapes.areIn("dapi, eyJ, " + credential)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dapi0123456789abcde",
                "dapi is how they begin",
                "pca_short",
                "eyJ.",
                "eyJabcdefghijklmnop",
                "the bearer of this letter",
                "Basic authentication-is-off here",
                "password: must be at least twelve",
                "-----BEGIN CERTIFICATE-----",
                "-----BEGIN PUBLIC KEY-----"
            })
    void whatOnlyResemblesOneIsNotRefused(String text) {
        assertThat(CredentialShapes.areIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET with dapi0123456789abcdef0123 failed | GET with [masked] failed",
                "key pca_abcdefghijklmnopqrstuvwxyz012345, again | key [masked], again",
                "got eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbmEifQ.c2ln! | got [masked]!",
                "Authorization: Bearer 0123456789abcdef x | Authorization: Bearer [masked] x",
                "authorization=Basic dXNlcjpwYXNzd29yZDEy | authorization=Basic [masked]",
                "grant_type=x&client_secret=s3cr3t-value&scope=y | grant_type=x&client_secret=[masked]&scope=y",
                "{\"password\": \"hunter2!\", \"user\": \"ana\"} | {\"password\": \"[masked]\", \"user\": \"ana\"}",
                "pca.signing-keys.portal.key=dG9vIHNob3J0 | pca.signing-keys.portal.key=[masked]",
                "signed with whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | signed with [masked]",
                "a -----BEGIN EC PRIVATE KEY----- MHc -----END EC PRIVATE KEY----- b | a [masked] b",
                "cut: -----BEGIN PRIVATE KEY----- MIIEvQ | cut: [masked]"
            })
    void inATextEachIsMaskedAndTheRestStays(String text, String masked) {
        assertThat(CredentialShapes.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The workspace one did not answer within 5 s; token_id=4711, reason: rotation",
                "password: none",
                "12:14:03 took 5 ms: {\"partner\":\"fivetran\",\"key\":\"k\"}"
            })
    void aTextWithoutAnyIsTheSame(String text) {
        assertThat(CredentialShapes.masked(text)).isSameAs(text);
    }

    @Test
    void howeverTheyAreMixedNoneIsLeft() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                made.append(PIECES.get(random.nextInt(PIECES.size())))
                        .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
            }
            String masked = CredentialShapes.masked(made.toString());

            assertThat(SECRETS).as(made.toString()).noneMatch(masked::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "eyJ",
                "dapi",
                "dapi0123456789abcde",
                "pca_",
                "Bearer ",
                "bearer",
                "basic \t",
                "secret",
                "secret=",
                "secret=a ",
                "password: \"",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY",
                "-----BEGIN PRIVATE KEY-----",
                "whsec_="
            })
    void aTextMadeToTakeLongDoesNot(String piece) {
        String text = piece.repeat(4_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            CredentialShapes.areIn(text);
            CredentialShapes.masked(text);
        });
    }
}
