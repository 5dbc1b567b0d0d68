package io.partnerconnect.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.ConfiguredCredentialsContract;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credentials whose values are in files. */
class FileCredentialsTest extends ConfiguredCredentialsContract {
    private static final CredentialName PROD = new CredentialName("prod");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Configured configured = new Configured();
    private SettingsCredentials credentials = with(configured);

    private static SettingsCredentials with(Configured configured) {
        Configured.InVault none = Configured.InVault.at(null, null);
        MovableClock clock = new MovableClock();
        return new SettingsCredentials(
                configured.settings(), new RememberedSecrets(new Vault(none, clock), none, clock));
    }

    @BeforeEach
    void named() {
        configured
                .with("prod", Configured.Entry.nothing().withTokenFile(file("prod")))
                .with(
                        "prod.client",
                        Configured.Entry.nothing().withClient(CLIENT_ID).withSecretFile(file("prod.client")));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    protected ConfiguredCredentials credentials() {
        return credentials;
    }

    @Override
    protected CredentialSource source() {
        return CredentialSource.FILE;
    }

    @Override
    protected void keep(String name, String value) {
        try {
            Files.writeString(file(name), value + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void lose(String name) {
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mounted secret of Kubernetes: the file is a link into a folder that is a link, and that is swapped. */
    @Test
    void aMountThatIsSwappedIsReadAnew() throws IOException {
        // Given
        Files.writeString(Files.createDirectory(folder.resolve("..1")).resolve("token"), "dapi-before");
        Files.writeString(Files.createDirectory(folder.resolve("..2")).resolve("token"), "dapi-after");
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..1"));
        Path token = Files.createSymbolicLink(folder.resolve("token"), Path.of("..data/token"));
        configured.with("prod", Configured.Entry.nothing().withTokenFile(token));
        String before = valueOf(credentials.look(PROD));

        // When
        Path next = Files.createSymbolicLink(folder.resolve("..next"), Path.of("..2"));
        Files.move(next, data, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);

        // Then
        assertThat(before).isEqualTo("dapi-before");
        assertThat(valueOf(credentials.look(PROD))).isEqualTo("dapi-after");
    }

    @Test
    void itIsSaidSinceWhenTheFileIsAsItIs() throws IOException {
        keep("prod", "dapi-one");
        Instant then = Instant.parse("2026-03-01T10:00:00Z");
        Files.setLastModifiedTime(file("prod"), FileTime.from(then));

        assertThat(looked(PROD).since()).isEqualTo(then);
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsSettingAndNothingOfWhatItHolds() throws IOException {
        Files.writeString(file("prod"), " \n");
        assertThat(trouble()).isEqualTo("Credential prod: the file of pca.credentials.\"prod\".token-file is empty.");

        Files.writeString(file("prod"), "dapi-one\ndapi-two\n");
        assertThat(trouble()).contains("token-file holds more than one word").doesNotContain("dapi");

        Files.writeString(file("prod"), "x".repeat(8193));
        assertThat(trouble()).endsWith("token-file is longer than 8192 bytes.");

        Files.writeString(file("prod"), "x".repeat(8192));
        assertThat(trouble()).contains("4096");

        Files.delete(file("prod"));
        assertThat(trouble()).endsWith("token-file does not exist.");

        Files.createDirectory(file("prod"));
        assertThat(trouble()).endsWith("token-file is no file.");
    }

    private String trouble() {
        CredentialLookup.Unusable unusable = (CredentialLookup.Unusable) credentials.look(PROD);
        assertThat(unusable.why()).isEqualTo(Refusal.CREDENTIAL_UNREADABLE);
        return unusable.detail();
    }

    @Test
    void aValueThatIsConfiguredTwiceIsNotUsed() {
        keep("prod", "dapi-one");
        configured.with(
                "prod", Configured.Entry.nothing().withTokenFile(file("prod")).withToken("dapi-two"));

        assertThat(credentials.find(PROD)).isPresent();
        assertThat(trouble()).contains("more than once").doesNotContain("dapi");
    }

    @Test
    void whatTheConfigurationItselfHoldsIsUsedAsItIs() {
        configured.with("prod", Configured.Entry.nothing().withToken("dapi-here"));

        assertThat(credentials.find(PROD).orElseThrow().source()).isEqualTo(CredentialSource.CONFIGURATION);
        assertThat(valueOf(credentials.look(PROD))).isEqualTo("dapi-here");
        assertThat(looked(PROD).since()).isNull();
    }

    @Test
    void whatIsConfiguredInPartIsNone() {
        configured.with("half", Configured.Entry.nothing().withSecret("dose-without-an-id"));
        configured.with("nothing", Configured.Entry.nothing().withClient(CLIENT_ID));
        configured.with("no name", Configured.Entry.nothing().withToken("dapi-one"));

        assertThat(credentials.names()).containsExactly(PROD, new CredentialName("prod.client"));
        assertThat(credentials.look(new CredentialName("half"))).isEqualTo(new CredentialLookup.Absent());
    }

    @Test
    void aCredentialInVaultNeedsAVault() {
        configured.with("prod", Configured.Entry.nothing().inVault("pca/prod", "token"));

        assertThat(credentials.find(PROD).orElseThrow().source()).isEqualTo(CredentialSource.VAULT);
        assertThat(trouble()).contains("pca.vault.address is not set");
    }

    private static String valueOf(CredentialLookup lookup) {
        return ((CredentialLookup.Usable) lookup).credential().value().reveal(value -> value);
    }
}
