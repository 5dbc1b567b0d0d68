package io.partnerconnect.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where HashiCorp Vault is, and how the service identifies itself there. */
@ConfigMapping(prefix = "pca.vault")
public interface VaultSettings {
    /** Its address, such as {@code https://vault.example.com:8200}. Plain http only on this machine. */
    Optional<URI> address();

    /** A file with the token the service shows there, such as a Vault agent writes it; read whenever it is needed. */
    Optional<Path> tokenFile();

    /** Instead of that: how the service gets a token as what it is in Kubernetes. */
    KubernetesSettings kubernetes();

    /** The namespace, where Vault has some. */
    Optional<String> namespace();

    /** For how long what was read there is used before it is read anew. */
    @WithDefault("60s")
    Duration fresh();

    /** How long an answer may take. */
    @WithDefault("5s")
    Duration timeout();

    /** How the service gets a token as what it is in Kubernetes. */
    interface KubernetesSettings {
        /** The role it logs in with. */
        Optional<String> role();

        /** Where that way of logging in is mounted. */
        @WithDefault("kubernetes")
        String mount();

        /** The file with the token of its service account, read for each log-in. */
        @WithDefault("/var/run/secrets/kubernetes.io/serviceaccount/token")
        Path jwtFile();
    }
}
