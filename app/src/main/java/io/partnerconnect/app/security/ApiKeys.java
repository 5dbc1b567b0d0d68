package io.partnerconnect.app.security;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The callers' keys. Only their hashes are known here; a mistake in them keeps the service from starting. */
@ApplicationScoped
@Startup
class ApiKeys {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<String, Access> callers;

    ApiKeys(Settings settings) {
        this.callers = settings.apiKeys().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(ApiKeys::hashOf, ApiKeys::callerOf));
    }

    /** Whose key it is. Looked up by its hash, so that the time it takes tells nothing about the keys. */
    Optional<Access> callerWith(String key) {
        return Optional.ofNullable(callers.get(hash(key)));
    }

    private static String hashOf(Map.Entry<String, Settings.ApiKeySettings> entry) {
        String hash = entry.getValue().sha256().toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(hash).matches()) {
            throw new IllegalStateException("pca.api-keys." + entry.getKey()
                    + ".sha256 must be the 64 hexadecimal digits of the key's SHA-256");
        }
        return hash;
    }

    private static Access callerOf(Map.Entry<String, Settings.ApiKeySettings> entry) {
        try {
            return new Access(
                    new Actor(Actor.Kind.API_KEY, entry.getKey()),
                    entry.getValue().roles().stream().map(Grant::parse).collect(Collectors.toUnmodifiableSet()));
        } catch (Failure.Invalid wrong) {
            throw new IllegalStateException("pca.api-keys." + entry.getKey() + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
