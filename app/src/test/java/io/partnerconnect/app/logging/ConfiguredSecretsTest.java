package io.partnerconnect.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredSecretsTest {
    /** Of no shape that anything else would recognise. */
    private static final String SECRET = "Quiet/Harbour+Nine";

    @AfterEach
    void forget() {
        KnownSecrets.are(List.of());
    }

    private static void configured(Map<String, String> settings) {
        new ConfiguredSecrets(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .tell();
    }

    private static ExtLogRecord logged(String message, Throwable thrown) {
        ExtLogRecord logged = new ExtLogRecord(Level.WARNING, message, "test");
        logged.setThrown(thrown);
        logged.putMdc("who", message);
        new CredentialMask().isLoggable(logged);
        return logged;
    }

    private static String message(ExtLogRecord logged) {
        return new PatternFormatter("%s").format(logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pca.marker-key",
                "pca.audit.mac-key",
                "pca.audit.previous-mac-keys",
                "pca.audit.previous-mac-keys[1]",
                "pca.history.next-signing-key",
                "pca.publication.token",
                "pca.credentials.\"one\".token",
                "pca.credentials.one.client-secret",
                "pca.sealed-credentials.keys.\"2026-11\".key",
                "pca.signing-keys.portal.next",
                "quarkus.datasource.password",
                "quarkus.flyway.password",
                "quarkus.tls.api.key-store.p12.password",
                "PCA_CREDENTIALS__ONE__CLIENT_SECRET",
                "QUARKUS_DATASOURCE_PASSWORD"
            })
    void whatIsConfiguredAsSecretIsMaskedWhereverItStands(String name) {
        configured(Map.of(name, SECRET));

        ExtLogRecord logged =
                logged("a " + SECRET + ", and " + SECRET + SECRET + ".", new IllegalStateException("of " + SECRET));

        assertThat(message(logged)).isEqualTo("a [masked], and [masked][masked].");
        assertThat(logged.getThrown()).hasToString("java.lang.IllegalStateException: of [masked]");
        assertThat(logged.getMdc("who")).doesNotContain(SECRET);
    }

    @Test
    void eachOfAListIsMaskedAndTheLongestWhereOneBeginsWithAnother() {
        configured(Map.of("pca.audit.previous-mac-keys", "Quiet/Harbour, " + SECRET));

        assertThat(message(logged("1 Quiet/Harbour 2 " + SECRET, new Throwable())))
                .isEqualTo("1 [masked] 2 [masked]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pca.installation",
                "pca.sealed-credentials.current-key",
                "quarkus.datasource.username",
                "pca.sealed-credentials.keys.one.file"
            })
    void whatIsNoSecretIsLoggedAsItIs(String name) {
        configured(Map.of(name, SECRET));

        assertThat(message(logged(SECRET, new Throwable()))).isEqualTo(SECRET);
    }

    @Test
    void whatIsTooShortToBeASecretIsLoggedAsItIs() {
        configured(Map.of("quarkus.datasource.password", "harbour"));

        assertThat(message(logged("the harbour", new Throwable()))).isEqualTo("the harbour");
    }
}
