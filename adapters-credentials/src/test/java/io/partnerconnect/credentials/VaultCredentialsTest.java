package io.partnerconnect.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.contract.ConfiguredCredentialsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials whose values are in Vault. */
class VaultCredentialsTest extends ConfiguredCredentialsContract {
    private static final CredentialName PROD = new CredentialName("prod");
    private static final Duration A_WHILE = Duration.ofSeconds(61);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final VaultServer server = new VaultServer().accepting("hvs.agent");
    private final MovableClock clock = new MovableClock();
    private final Configured configured = new Configured()
            .with("prod", Configured.Entry.nothing().inVault("pca/prod", "value"))
            .with(
                    "prod.client",
                    Configured.Entry.nothing().withClient(CLIENT_ID).inVault("pca/prod.client", "value"));

    @SuppressWarnings("NullAway.Init")
    private Path agents;

    @SuppressWarnings("NullAway.Init")
    private SettingsCredentials credentials;

    @BeforeEach
    void signedIn() throws IOException {
        agents = Files.writeString(folder.resolve("agents"), "hvs.agent\n");
        credentials = by(Configured.InVault.at(server.address() + "/", agents));
    }

    private SettingsCredentials by(VaultSettings settings) {
        return new SettingsCredentials(
                configured.settings(), new RememberedSecrets(new Vault(settings, clock), settings, clock));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected ConfiguredCredentials credentials() {
        return credentials;
    }

    @Override
    protected CredentialSource source() {
        return CredentialSource.VAULT;
    }

    @Override
    protected void keep(String name, String value) {
        server.put("pca/" + name, Map.of("value", value));
        clock.advance(Duration.ofSeconds(6));
    }

    @Override
    protected void lose(String name) {
        server.destroy("pca/" + name);
        clock.advance(Duration.ofSeconds(6));
    }

    @Test
    void itIsAskedAsItsDocumentationSays() {
        keep("prod", "dapi-one");
        SettingsCredentials inNamespace =
                by(Configured.InVault.at(server.address(), agents).in("team-a"));

        CredentialLookup.Usable found = (CredentialLookup.Usable) inNamespace.look(PROD);

        assertThat(found.since()).isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
        assertThat(server.requests())
                .containsExactly(new VaultServer.Request("/v1/secret/data/pca/prod", "hvs.agent", "team-a", "true"));
    }

    @Test
    void whatWasToldIsUsedForAMinuteWithoutAskingAgain() {
        // Given
        keep("prod", "dapi-one");
        looked(PROD);
        server.put("pca/prod", Map.of("value", "dapi-two"));

        // When
        clock.advance(Duration.ofSeconds(59));
        String within = value(PROD);
        clock.advance(Duration.ofSeconds(1));
        String after = value(PROD);

        // Then
        assertThat(within).isEqualTo("dapi-one");
        assertThat(after).isEqualTo("dapi-two");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void whatAWorkspaceRefusesIsAskedForAnewOnceAndNotForEveryCall() {
        // Given
        keep("prod", "dapi-one");
        looked(PROD);
        server.put("pca/prod", Map.of("value", "dapi-two"));
        clock.advance(Duration.ofSeconds(5));

        // When
        credentials.forget(PROD);
        String anew = value(PROD);
        credentials.forget(PROD);
        looked(PROD);
        credentials.forget(PROD);
        looked(PROD);

        // Then
        assertThat(anew).isEqualTo("dapi-two");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void ofManyAtOnceOneAsks() throws InterruptedException {
        keep("prod", "dapi-one");
        CountDownLatch latch = new CountDownLatch(1);
        server.hold(latch);

        List<Thread> many = IntStream.range(0, 20)
                .mapToObj(i -> Thread.startVirtualThread(() -> looked(PROD)))
                .toList();
        latch.countDown();
        for (Thread each : many) {
            each.join();
        }

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whileVaultIsSilentWhatWasToldIsUsedAndOnlyTheOthersFail() {
        // Given
        keep("prod", "dapi-one");
        looked(PROD);

        // When
        server.sealed();

        // Then
        assertThat(value(PROD)).isEqualTo("dapi-one");
        assertThat(credentials.look(new CredentialName("prod.client")))
                .isEqualTo(new CredentialLookup.Unreachable("Credential prod.client: Vault answers with status 503."));
    }

    @Test
    void whenVaultIsBackItIsUsedWithinSeconds() {
        // Given
        keep("prod", "dapi-one");
        server.sealed();
        CredentialLookup silent = credentials.look(PROD);
        server.asBefore();

        // When
        clock.advance(Duration.ofSeconds(2));

        // Then
        assertThat(silent).isInstanceOf(CredentialLookup.Unreachable.class);
        assertThat(value(PROD)).isEqualTo("dapi-one");
    }

    @Test
    void oneThatIsSilentIsNotAskedForEveryCredential() {
        server.sealed();

        Stream.of("prod", "prod.client", "prod")
                .forEach(name -> assertThat(credentials.look(new CredentialName(name)))
                        .isInstanceOf(CredentialLookup.Unreachable.class));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void oneThatHoldsItsAnswerBackIsGivenUp() {
        server.hold(new CountDownLatch(1));
        SettingsCredentials hurried =
                by(Configured.InVault.at(server.address(), agents).within(Duration.ofMillis(50)));

        assertThat(hurried.look(PROD))
                .isEqualTo(new CredentialLookup.Unreachable("Credential prod: Vault did not answer within 50 ms."));
    }

    @Test
    void oneThatIsNotThereAtAllIsUnreachable() {
        server.close();

        assertThat(credentials.look(PROD))
                .isEqualTo(new CredentialLookup.Unreachable(
                        "Credential prod: Vault cannot be reached, or its answer cannot be read."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage with dapi-planted",
                "[]",
                "{\"data\":{}}",
                "{\"data\":{\"data\":[\"dapi-planted\"]}}"
            })
    void whatIsNotUnderstoodIsNoCredential(String body) {
        server.answering(200, body, Map.of());

        assertThat(credentials.look(PROD))
                .isEqualTo(
                        new CredentialLookup.Unreachable("Credential prod: the answer of Vault was not understood."));
    }

    @Test
    void anAnswerTooLongIsNotRead() {
        server.answering(200, "{\"data\":\"" + "x".repeat(300_000) + "\"}", Map.of());

        assertThat(credentials.look(PROD)).isInstanceOf(CredentialLookup.Unreachable.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.answering(307, "", Map.of("Location", server.address() + "/v1/secret/data/pca/prod"));

        assertThat(unusable()).contains("redirect");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatVaultDoesNotHaveIsToldApart() {
        assertThat(unusable()).isEqualTo("Credential prod: Vault has nothing at that path.");

        keep("prod", "dapi-one");
        server.deleteNewest("pca/prod");
        assertThat(unusable()).isEqualTo("Credential prod: the newest version at that path in Vault is deleted.");

        server.put("pca/prod", Map.of("other", "dapi-one"));
        clock.advance(A_WHILE);
        assertThat(unusable()).isEqualTo("Credential prod: the secret in Vault has no text in that field.");

        server.put("pca/prod", Map.of("value", 7));
        clock.advance(A_WHILE);
        assertThat(unusable()).isEqualTo("Credential prod: the secret in Vault has no text in that field.");

        server.put("pca/prod", Map.of("value", "dapi one"));
        clock.advance(A_WHILE);
        assertThat(unusable()).contains("more than one word").doesNotContain("dapi");
    }

    @Test
    void aTokenThatVaultDoesNotAcceptIsToldAndTheNextOneIsReadFromItsFile() throws IOException {
        // Given
        keep("prod", "dapi-one");
        server.without("hvs.agent").accepting("hvs.renewed");
        String refused = unusable();

        // When
        Files.writeString(agents, "hvs.renewed");
        clock.advance(Duration.ofSeconds(2));

        // Then
        assertThat(refused).contains("does not accept the service's token").doesNotContain("hvs.");
        assertThat(value(PROD)).isEqualTo("dapi-one");
    }

    @Test
    void aTokenThatIsNotThereYetIsWaitedFor() throws IOException {
        Files.delete(agents);

        assertThat(credentials.look(PROD))
                .isEqualTo(new CredentialLookup.Unreachable(
                        "Credential prod: Vault was not asked: the file of pca.vault.token-file does not exist."));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void inKubernetesItLogsInAsWhatItIsThereAndAgainBeforeThatEnds() throws IOException {
        // Given
        keep("prod", "dapi-one");
        Path jwt = Files.writeString(folder.resolve("jwt"), "eyJ.of.kubernetes");
        server.trusting("eyJ.of.kubernetes");
        credentials = by(Configured.InVault.at(server.address(), null).as("pca", jwt));

        // When
        String first = value(PROD);
        clock.advance(Duration.ofSeconds(79));
        looked(PROD);
        int before = server.logins();
        clock.advance(A_WHILE);
        looked(PROD);

        // Then
        assertThat(first).isEqualTo("dapi-one");
        assertThat(before).isEqualTo(1);
        assertThat(server.logins()).isEqualTo(2);
    }

    @Test
    void aLogInThatVaultHasForgottenIsMadeAgainAtOnce() throws IOException {
        // Given
        keep("prod", "dapi-one");
        Path jwt = Files.writeString(folder.resolve("jwt"), "eyJ.of.kubernetes");
        server.trusting("eyJ.of.kubernetes");
        credentials = by(Configured.InVault.at(server.address(), null).as("pca", jwt));
        looked(PROD);

        // When
        server.without("hvs.of-login-1");
        clock.advance(A_WHILE);

        // Then
        assertThat(value(PROD)).isEqualTo("dapi-one");
        assertThat(server.logins()).isEqualTo(2);
    }

    /** A token that is no header would be shown by the exception of who sends it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"auth\":{\"client_token\":\"hvs.planted\\nX-Other: 1\",\"lease_duration\":100}}",
                "{\"auth\":{\"client_token\":\"\",\"lease_duration\":100}}",
                "{\"auth\":{\"client_token\":\"hvs.planted\",\"lease_duration\":9223372036854775807}}"
            })
    void anOddAnswerToALogInIsNobodysValueAndNotShown(String odd) throws IOException {
        Path jwt = Files.writeString(folder.resolve("jwt"), "eyJ.of.kubernetes");
        server.answering(200, odd, Map.of());
        credentials = by(Configured.InVault.at(server.address(), null).as("pca", jwt));

        CredentialLookup looked = credentials.look(PROD);

        assertThat(looked).isInstanceOf(CredentialLookup.Unreachable.class);
        assertThat(looked.toString()).doesNotContain("planted");
    }

    @Test
    void whoMayNotLogInIsTold() throws IOException {
        Path jwt = Files.writeString(folder.resolve("jwt"), "eyJ.of.somebody-else");
        credentials = by(Configured.InVault.at(server.address(), null).as("pca", jwt));

        assertThat(unusable()).contains("pca.vault.kubernetes.role").doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../sys/seal", "a//b", "/a", "a/", "a?b", "a%2fb", "..", "", "a b"})
    void aPathLeadsNowhereElse(String path) {
        configured.with("prod", Configured.Entry.nothing().inVault(path, "value"));

        assertThat(((CredentialLookup.Unusable) credentials.look(PROD)).detail())
                .contains("vault.path must be");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vault.example.com:8200",
                "http://127.0.0.2:8200",
                "https:vault",
                "ftp://vault.example.com",
                "https://user@vault.example.com",
                "https://vault.example.com/?x=1",
                "vault.example.com"
            })
    void anAddressThatIsNotSafeIsNotTaken(String address) {
        Configured.InVault settings = Configured.InVault.at(address, agents);

        assertThatThrownBy(() -> new Vault(settings, clock))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pca.vault.address must be https");
    }

    @Test
    void itIsToldHowToIdentifyItself() {
        Configured.InVault nobody = Configured.InVault.at("https://vault.example.com", null);
        Configured.InVault two = new Configured.InVault(
                nobody.address(),
                Optional.of(agents),
                nobody.as("pca", agents).kubernetes(),
                nobody.namespace(),
                nobody.fresh(),
                nobody.timeout());

        Stream.of(nobody, two)
                .forEach(settings -> assertThatThrownBy(() -> new Vault(settings, clock))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("pca.vault.token-file or pca.vault.kubernetes.role"));
    }

    private String unusable() {
        CredentialLookup.Unusable unusable = (CredentialLookup.Unusable) credentials.look(PROD);
        assertThat(unusable.why()).isEqualTo(Refusal.CREDENTIAL_UNREADABLE);
        return unusable.detail();
    }

    private String value(CredentialName name) {
        return looked(name).credential().value().reveal(value -> value);
    }
}
