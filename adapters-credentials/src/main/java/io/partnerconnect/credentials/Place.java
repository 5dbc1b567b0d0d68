package io.partnerconnect.credentials;

import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the value of one configured credential is. */
sealed interface Place {
    CredentialSource source();

    /** In the configuration itself. */
    record Here(TokenSecret value) implements Place {
        @Override
        public CredentialSource source() {
            return CredentialSource.CONFIGURATION;
        }
    }

    /** {@code setting}: the one that names the file. */
    record InFile(Path file, String setting) implements Place {
        @Override
        public CredentialSource source() {
            return CredentialSource.FILE;
        }
    }

    /** A field of a secret in Vault. */
    record InVault(VaultPath path) implements Place {
        @Override
        public CredentialSource source() {
            return CredentialSource.VAULT;
        }
    }

    /** It is configured more than once, or wrongly, so that it is nowhere. */
    record Nowhere(String why) implements Place {
        @Override
        public CredentialSource source() {
            return CredentialSource.CONFIGURATION;
        }
    }

    /** Empty when there is no value, or half a client. */
    static Optional<Place> of(CredentialSettings.Entry entry) {
        List<Place> given = given(entry).toList();
        if (given.size() > 1) {
            return Optional.of(new Nowhere("its value is configured more than once: set only one of token, token-file,"
                    + " client-secret, client-secret-file and vault."));
        }
        boolean half =
                (entry.clientSecret().isPresent() || entry.clientSecretFile().isPresent())
                        && entry.clientId().isEmpty();
        return half ? Optional.empty() : given.stream().findFirst();
    }

    /** Whether it is a client's: a client id beside a token says nothing. */
    static boolean isClient(CredentialSettings.Entry entry) {
        return entry.clientId().isPresent()
                && entry.token().isEmpty()
                && entry.tokenFile().isEmpty();
    }

    private static Stream<Place> given(CredentialSettings.Entry entry) {
        return Stream.of(
                        entry.token().map(Place::here),
                        entry.tokenFile().map(file -> new InFile(file, "token-file")),
                        entry.clientSecret().map(Place::here),
                        entry.clientSecretFile().map(file -> new InFile(file, "client-secret-file")),
                        entry.vault().map(VaultPath::place))
                .flatMap(Optional::stream);
    }

    private static Place here(String value) {
        return new Here(new TokenSecret(value));
    }
}
