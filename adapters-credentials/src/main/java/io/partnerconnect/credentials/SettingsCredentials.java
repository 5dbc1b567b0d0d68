package io.partnerconnect.credentials;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The credentials of the configuration. What is configured in part, or under a name nobody can use, is none. */
@Startup
@Singleton
final class SettingsCredentials implements ConfiguredCredentials {
    private final CredentialSettings settings;
    private final RememberedSecrets vault;

    SettingsCredentials(CredentialSettings settings, RememberedSecrets vault) {
        this.settings = settings;
        this.vault = vault;
    }

    @Override
    public SortedSet<CredentialName> names() {
        return settings.byName().entrySet().stream()
                .filter(entry -> Place.of(entry.getValue()).isPresent())
                .flatMap(entry -> name(entry.getKey()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<CredentialName> name(String text) {
        try {
            return Optional.of(new CredentialName(text));
        } catch (Failure.Invalid unusable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ConfiguredCredential> find(CredentialName name) {
        return entry(name).flatMap(entry -> Place.of(entry).map(place -> said(name, entry, place)));
    }

    private Optional<CredentialSettings.Entry> entry(CredentialName name) {
        return Optional.ofNullable(settings.byName().get(name.value()));
    }

    private static ConfiguredCredential said(CredentialName name, CredentialSettings.Entry entry, Place place) {
        return Place.isClient(entry)
                ? new ConfiguredCredential(
                        name,
                        place.source(),
                        CredentialKind.OAUTH_CLIENT,
                        entry.clientId().orElseThrow())
                : new ConfiguredCredential(name, place.source(), CredentialKind.TOKEN, null);
    }

    @Override
    public CredentialLookup look(CredentialName name) {
        return entry(name)
                .flatMap(entry -> Place.of(entry).map(place -> lookup(said(name, entry, place), looked(name, place))))
                .orElseGet(CredentialLookup.Absent::new);
    }

    private Looked looked(CredentialName name, Place place) {
        return switch (place) {
            case Place.Here(var value) -> new Looked.Found(value, null);
            case Place.InFile(var file, var setting) ->
                SecretFile.read(file, "pca.credentials.\"" + name.value() + "\"." + setting);
            case Place.InVault(var path) -> vault.look(path);
            case Place.Nowhere(var why) -> new Looked.Missing(why);
        };
    }

    private static CredentialLookup lookup(ConfiguredCredential said, Looked looked) {
        String it = "Credential " + said.name().value() + ": ";
        return switch (looked) {
            case Looked.Found(var value, var since) ->
                new CredentialLookup.Usable(said.with(value), value.reveal(SettingsCredentials::digest), since);
            case Looked.Missing(var why) -> new CredentialLookup.Unusable(Refusal.CREDENTIAL_UNREADABLE, it + why);
            case Looked.Silent(var why) -> new CredentialLookup.Unreachable(it + why);
        };
    }

    /** Another one for another value; it leaves the process no more than the value does. */
    private static String digest(String value) {
        try {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    @Override
    public void forget(CredentialName name) {
        if (entry(name).flatMap(Place::of).orElse(null) instanceof Place.InVault(var path)) {
            vault.forget(path);
        }
    }
}
