package io.partnerconnect.credentials;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as somebody writes them. */
final class Configured {
    private final Map<String, CredentialSettings.Entry> entries = new HashMap<>();

    record Entry(
            Optional<String> token,
            Optional<Path> tokenFile,
            Optional<String> clientId,
            Optional<String> clientSecret,
            Optional<Path> clientSecretFile,
            Optional<CredentialSettings.VaultEntry> vault)
            implements CredentialSettings.Entry {
        static Entry nothing() {
            return new Entry(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Entry withToken(String value) {
            return new Entry(Optional.of(value), tokenFile, clientId, clientSecret, clientSecretFile, vault);
        }

        Entry withTokenFile(Path file) {
            return new Entry(token, Optional.of(file), clientId, clientSecret, clientSecretFile, vault);
        }

        Entry withClient(String id) {
            return new Entry(token, tokenFile, Optional.of(id), clientSecret, clientSecretFile, vault);
        }

        Entry withSecret(String value) {
            return new Entry(token, tokenFile, clientId, Optional.of(value), clientSecretFile, vault);
        }

        Entry withSecretFile(Path file) {
            return new Entry(token, tokenFile, clientId, clientSecret, Optional.of(file), vault);
        }

        Entry inVault(String path, String field) {
            return new Entry(
                    token,
                    tokenFile,
                    clientId,
                    clientSecret,
                    clientSecretFile,
                    Optional.of(new VaultEntry("secret", path, field)));
        }
    }

    record VaultEntry(String mount, String path, String field) implements CredentialSettings.VaultEntry {}

    record Kubernetes(Optional<String> role, String mount, Path jwtFile) implements VaultSettings.KubernetesSettings {}

    record InVault(
            Optional<URI> address,
            Optional<Path> tokenFile,
            VaultSettings.KubernetesSettings kubernetes,
            Optional<String> namespace,
            Duration fresh,
            Duration timeout)
            implements VaultSettings {
        static InVault at(@Nullable String address, @Nullable Path tokenFile) {
            return new InVault(
                    Optional.ofNullable(address).map(URI::create),
                    Optional.ofNullable(tokenFile),
                    new Kubernetes(Optional.empty(), "kubernetes", Path.of("none")),
                    Optional.empty(),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));
        }

        InVault as(String role, Path jwtFile) {
            return new InVault(
                    address,
                    Optional.empty(),
                    new Kubernetes(Optional.of(role), "kubernetes", jwtFile),
                    namespace,
                    fresh,
                    timeout);
        }

        InVault in(String other) {
            return new InVault(address, tokenFile, kubernetes, Optional.of(other), fresh, timeout);
        }

        InVault within(Duration other) {
            return new InVault(address, tokenFile, kubernetes, namespace, fresh, other);
        }
    }

    Configured with(String name, Entry entry) {
        entries.put(name, entry);
        return this;
    }

    CredentialSettings settings() {
        return () -> entries;
    }
}
