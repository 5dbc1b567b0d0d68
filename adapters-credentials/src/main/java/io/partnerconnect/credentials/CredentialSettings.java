package io.partnerconnect.credentials;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The credentials workspaces are registered with, by name; others are kept sealed in the database. */
@ConfigMapping(prefix = "pca.credentials")
public interface CredentialSettings {
    /** The credentials by the name that workspaces refer to. */
    @WithParentName
    Map<String, Entry> byName();

    /** A token, or a client id and a client secret; the one or the other here, in a file or in Vault. */
    interface Entry {
        /** A personal access token of a workspace admin. A secret. */
        Optional<String> token();

        /** A file that holds it, read whenever it is needed. */
        Optional<Path> tokenFile();

        /** The application id of a service principal that is a workspace admin. */
        Optional<String> clientId();

        /** An OAuth secret of that service principal. A secret. */
        Optional<String> clientSecret();

        /** A file that holds it, read whenever it is needed. */
        Optional<Path> clientSecretFile();

        /** Where in Vault the token is, or, with a client id, the OAuth secret. */
        Optional<VaultEntry> vault();
    }

    /** A field of a secret in Vault's engine for keys and values, version 2. */
    interface VaultEntry {
        /** Where that engine is mounted. */
        @WithDefault("secret")
        String mount();

        /** The path of the secret in it. */
        String path();

        /** The field of the secret. */
        String field();
    }
}
