package io.partnerconnect.app.security;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.apikey.ApiKeyHash;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys of the configuration, by which the first callers come in. Only their hashes are known here; a mistake in them keeps the service
 * from starting.
 */
@ApplicationScoped
@Startup
class ConfiguredKeys {
    private final Map<ApiKeyHash, Access> callers;

    ConfiguredKeys(Settings settings) {
        this.callers = settings.apiKeys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(ConfiguredKeys::hashOf, ConfiguredKeys::accessOf));
    }

    /** Whose key it is. Looked up by its hash, so that the time it takes tells nothing about the keys. */
    Optional<Access> callerWith(String key) {
        return Optional.ofNullable(callers.get(hash(key)));
    }

    private static ApiKeyHash hashOf(Map.Entry<String, Settings.ApiKeySettings> entry) {
        try {
            return new ApiKeyHash(entry.getValue().sha256().toLowerCase(Locale.ROOT));
        } catch (Failure.Invalid invalid) {
            throw new IllegalStateException(
                    "pca.api-keys." + entry.getKey() + ".sha256 must be the 64 hexadecimal digits of the key's SHA-256",
                    invalid);
        }
    }

    private static Access accessOf(Map.Entry<String, Settings.ApiKeySettings> entry) {
        return new Access(
                new Actor(Actor.Kind.API_KEY, entry.getKey()),
                ConfiguredGrants.of(
                        "pca.api-keys." + entry.getKey() + ".roles",
                        entry.getValue().roles()));
    }

    private static ApiKeyHash hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new ApiKeyHash(HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
