package io.partnerconnect.databricks.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The credentials workspaces are registered with, by name; others are kept sealed in the database. */
@ConfigMapping(prefix = "pca.credentials")
public interface CredentialSettings {
    /** The credentials by the name that workspaces refer to. */
    @WithParentName
    Map<String, Entry> byName();

    /** Either a token, or a client id and a client secret. */
    interface Entry {
        /** A personal access token of a workspace admin. */
        Optional<String> token();

        /** The application id of a service principal that is a workspace admin. */
        Optional<String> clientId();

        /** An OAuth secret of that service principal. */
        Optional<String> clientSecret();
    }
}
