package io.partnerconnect.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {
    private static final List<String> PRODUCTION = List.of("prod");
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String SAFE = "jdbc:postgresql://db.example/pca?sslmode=verify-full";

    /** As it should be; what a test is about is put over it. */
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("pca.installation", "eu-1"),
            Map.entry("pca.marker-key", "pTiZKbB0eSTX0Y8uXSfIhyoQ2N2M2C1TJ5nOQkXKfVs="),
            Map.entry("pca.audit.mac-key", "8o0mXv3b1m2Vq4q0YpKZl2e0bWl5cJ9fC6w3M3h8Zt0="),
            Map.entry("pca.history.signing-key", "n2Jb8y0F9l3q1Vw6aPz7Xs4Td5Gh2Jk8Lm0Nb3Vc6Xw="),
            Map.entry("pca.approvals.required", "ACCESS"),
            Map.entry("pca.publication.url", "https://log.example/"),
            Map.entry("pca.callers.behind-tls-proxy", "true"),
            Map.entry("quarkus.datasource.username", "pca_app"),
            Map.entry("quarkus.datasource.password", "0c8f6d2a4b"),
            Map.entry(URL, SAFE),
            Map.entry("quarkus.log.console.filter", "credentials"),
            Map.entry("quarkus.log.file.filter", "credentials"),
            Map.entry("quarkus.log.syslog.filter", "credentials"),
            Map.entry("quarkus.log.socket.filter", "credentials"));

    private static SmallRyeConfig config(Map<String, String> over) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.putAll(over);
        settings.values().removeIf(String::isEmpty);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withMappingIgnore("pca.**")
                .withDefaultValues(settings)
                .build();
    }

    private static ProductionRules rules(Map<String, String> over) {
        SmallRyeConfig config = config(over);
        return new ProductionRules(config.getConfigMapping(Settings.class), config);
    }

    private static List<String> advice(Map<String, String> over) {
        SmallRyeConfig config = config(over);
        return Advice.on(new Surroundings(config.getConfigMapping(Settings.class), config))
                .toList();
    }

    private static Throwable refusalOf(Map<String, String> over) {
        return catchThrowable(() -> rules(over).check(PRODUCTION));
    }

    @Test
    void whatIsAsItShouldBeStarts() {
        assertThatCode(() -> rules(Map.of()).check(PRODUCTION)).doesNotThrowAnyException();
        assertThat(advice(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pca.workspaces.allow-loopback | true | QUARKUS_PROFILE=local",
                "pca.webhooks.allow-loopback | true | QUARKUS_PROFILE=local",
                "pca.identity-providers.idp.allow-loopback | true | QUARKUS_PROFILE=local",
                "pca.installation | local | a name of its own",
                "pca.api-keys.local-admin.roles | admin | QUARKUS_PROFILE=local",
                "pca.marker-key | MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY= | openssl rand",
                "pca.audit.mac-key | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | openssl rand",
                "pca.history.signing-key | dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSwgMzIgYnl0ZXMh | openssl rand",
                "pca.signing-keys.portal.key | dG9vIHNob3J0 | openssl rand",
                "pca.sealed-credentials.keys.2026-11.key | MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY= | openssl rand",
                "pca.sealed-credentials.keys.2026-11.key | pTiZKbB0eSTX0Y8uXSfIhyoQ2N2M2C1TJ5nOQkXKfVs= | the same key as",
                "pca.audit.mac-key | pTiZKbB0eSTX0Y8uXSfIhyoQ2N2M2C1TJ5nOQkXKfVs= | the same key as pca.marker-key",
                "quarkus.datasource.password | pca_app | another one",
                "quarkus.flyway.password | postgres | another one",
                "quarkus.datasource.jdbc.url | jdbc:postgresql://db.example/pca | sslmode=verify-full",
                "quarkus.datasource.jdbc.url | jdbc:postgresql://db.example:5433/pca?sslmode=require | sslmode=verify-full",
                "quarkus.datasource.jdbc.url | jdbc:postgresql://localhost,db.example/pca?user=a | sslmode=verify-full",
                "quarkus.flyway.jdbc-url | jdbc:postgresql://10.0.0.1/pca | sslmode=verify-full",
                "pca.callers.behind-tls-proxy | false | quarkus.http.insecure-requests=disabled",
                "quarkus.http.cors.origins | /.*/ | name the origins",
                "quarkus.log.console.filter | other | credentials",
                "quarkus.log.handler.file.\"access\".path | access.log | handler.file.\"access\".filter",
                "pca.callers.requests-per-minute | 0 | at least 1",
                "pca.callers.exceptions.portal | 0 | at least 1"
            })
    void whatIsNotSafeIsRefusedByItsNameAndWithARemedy(String setting, String value, String remedy) {
        Map<String, String> over = new HashMap<>(Map.of(setting, value));
        over.putIfAbsent("pca.api-keys.local-admin.sha256", setting.startsWith("pca.api-keys") ? "ab" : "");
        if (setting.startsWith("pca.identity-providers")) {
            over.put("pca.identity-providers.idp.issuer", "https://idp.example");
            over.put("pca.identity-providers.idp.jwks-url", "https://idp.example/keys");
            over.put("pca.identity-providers.idp.audiences", "pca");
        }

        Throwable refused = refusalOf(over);

        assertThat(refused).isInstanceOf(IllegalStateException.class).hasMessageContaining(remedy);
        assertThat(refused)
                .message()
                .hasLineCount(2)
                .containsPattern(
                        setting.startsWith("pca.api-keys") ? "pca.api-keys.local-admin" : "(pca|quarkus)[.][a-z.-]+");
    }

    @Test
    void allThatIsNotSafeIsSaidAtOnceAndNoSecretIsRepeated() {
        Throwable refused = refusalOf(Map.of(
                "pca.workspaces.allow-loopback",
                "true",
                "pca.marker-key",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "quarkus.datasource.password",
                "pca_app",
                URL,
                "jdbc:postgresql://db.example/pca?password=hidden",
                "pca.callers.behind-tls-proxy",
                "false"));

        assertThat(refused).message().hasLineCount(6).doesNotContain("MDEyMzQ1", "hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/pca",
                "jdbc:postgresql://127.0.0.1:5432/pca?user=a",
                "jdbc:postgresql://[::1]:5432/pca",
                "jdbc:postgresql:pca",
                "jdbc:postgresql:///pca",
                "jdbc:postgresql://db.example:5432/pca?user=a&sslmode=verify-full",
                "jdbc:postgresql://a.example:5432,b.example/pca?sslmode=verify-full"
            })
    void aDatabaseOnThisMachineOrThatProvesWhichItIsIsTaken(String url) {
        assertThatCode(() -> rules(Map.of(URL, url)).check(PRODUCTION)).doesNotThrowAnyException();
    }

    @Test
    void howTheDatabaseIsProvedCanBeSaidBesideItsAddress() {
        String properties = "quarkus.datasource.jdbc.additional-jdbc-properties.";

        assertThat(refusalOf(Map.of(URL, "jdbc:postgresql://db.example/pca", properties + "sslmode", "verify-full")))
                .isNull();
        assertThat(refusalOf(Map.of(URL, SAFE, properties + "sslfactory", "org.postgresql.ssl.NonValidatingFactory")))
                .isNotNull();
    }

    @Test
    void whoEndsTlsItselfOrIsReachedFromThisMachineOnlyNeedsNothingBeforeIt() {
        Map<String, String> alone = Map.of("pca.callers.behind-tls-proxy", "false", "quarkus.http.host", "127.0.0.1");
        Map<String, String> tls =
                Map.of("pca.callers.behind-tls-proxy", "false", "quarkus.http.insecure-requests", "disabled");
        Map<String, String> redirecting =
                Map.of("pca.callers.behind-tls-proxy", "false", "quarkus.http.insecure-requests", "redirect");

        assertThat(refusalOf(alone)).isNull();
        assertThat(refusalOf(tls)).isNull();
        assertThat(refusalOf(redirecting)).isNotNull();
    }

    @Test
    void filesWithSecretsThatEverybodyCanReadAreRefused(@TempDir Path folder) throws IOException {
        Path settings = folder.resolve("service.properties");
        Files.createFile(settings, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
        String asUri = settings.toUri().toString();

        Throwable located = refusalOf(Map.of("quarkus.config.locations", "https://elsewhere.example/," + asUri));
        Throwable inFolder = refusalOf(Map.of("smallrye.config.locations", folder.toString()));
        Throwable key = refusalOf(Map.of("quarkus.tls.api.key-store.pem.0.key", settings.toString()));
        Throwable sealing = refusalOf(Map.of("pca.sealed-credentials.keys.\"2026-11\".file", settings.toString()));
        Throwable token = refusalOf(Map.of("pca.credentials.\"prod\".token-file", settings.toString()));
        Throwable secret = refusalOf(Map.of("pca.credentials.prod.client-secret-file", settings.toString()));
        Throwable vault = refusalOf(Map.of("pca.vault.token-file", settings.toString()));
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r-----"));
        Throwable toTheGroup = refusalOf(Map.of("quarkus.config.locations", asUri));

        assertThat(List.of(located, inFolder, key, sealing, token, secret, vault))
                .allSatisfy(refused -> assertThat(refused)
                        .hasMessageContaining(settings.toString())
                        .hasMessageContaining("chmod o="));
        assertThat(toTheGroup).isNull();
    }

    @Test
    void whatIsWorthASecondThoughtIsSaidAndNothingMore() {
        Map<String, String> alone = Map.of("pca.approvals.required", "", "pca.publication.url", "");

        assertThat(advice(alone))
                .hasSize(2)
                .anyMatch(line -> line.contains("pca.approvals.required"))
                .anyMatch(line -> line.contains("pca.publication.file"));
        assertThat(refusalOf(alone)).isNull();
    }

    @Test
    void inAnyOtherProfileEverythingCanBe() {
        ProductionRules local = rules(Map.of(
                "pca.workspaces.allow-loopback",
                "true",
                "pca.webhooks.allow-loopback",
                "true",
                "pca.installation",
                "local"));

        assertThatCode(() -> local.check(List.of("local"))).doesNotThrowAnyException();
    }
}
