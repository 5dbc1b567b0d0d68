package io.partnerconnect.databricks.auth;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The credentials of the configuration. What is configured in part, or under a name nobody can use, is none. */
@Singleton
final class SettingsCredentials implements ConfiguredCredentials {
    private final CredentialSettings settings;

    SettingsCredentials(CredentialSettings settings) {
        this.settings = settings;
    }

    @Override
    public SortedSet<CredentialName> names() {
        return settings.byName().entrySet().stream()
                .filter(entry -> credential(entry.getValue()).isPresent())
                .flatMap(entry -> name(entry.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<ConfiguredCredential> find(CredentialName name) {
        return Optional.ofNullable(settings.byName().get(name.value()))
                .flatMap(SettingsCredentials::credential)
                .map(credential -> new ConfiguredCredential(name, CredentialSource.CONFIGURATION, credential));
    }

    private static Optional<CredentialName> name(String text) {
        try {
            return Optional.of(new CredentialName(text));
        } catch (Failure.Invalid unusable) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceCredential> credential(CredentialSettings.Entry entry) {
        Optional<ServiceCredential> token =
                entry.token().map(value -> new ServiceCredential.OfToken(new TokenSecret(value)));
        return token.or(() -> entry.clientId()
                .flatMap(id -> entry.clientSecret()
                        .map(secret -> new ServiceCredential.OfClient(id, new TokenSecret(secret)))));
    }
}
