package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.SealedCredentialSettings;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.EncryptionKey;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeyId;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Reads the keys that credentials are sealed with. What is wrong with one is said with the name of its setting, and never with its value. */
final class KeyRing {
    private static final String SETTINGS = "pca.sealed-credentials.";

    private final SealedCredentialSettings settings;

    KeyRing(SealedCredentialSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalStateException saying which setting is wrong and what to do */
    EncryptionKeys keys(RandomGenerator random) {
        Map<EncryptionKeyId, EncryptionKey> keys = new HashMap<>();
        settings.keys().forEach((name, key) -> keys.put(id(SETTINGS + "keys", name), read(name, key)));
        EncryptionKeyId current = settings.currentKey()
                .map(name -> id(SETTINGS + "current-key", name))
                .orElse(null);
        if (current != null && !keys.containsKey(current)) {
            throw new IllegalStateException(SETTINGS + "current-key names a key that is not among " + SETTINGS
                    + "keys: set " + setting(current.value()) + "key or " + setting(current.value()) + "file");
        }
        return new EncryptionKeys(keys, current, random);
    }

    private static EncryptionKeyId id(String setting, String name) {
        try {
            return new EncryptionKeyId(name);
        } catch (Failure.Invalid invalid) {
            throw new IllegalStateException(setting + ": the name of a key "
                    + invalid.errors().getFirst().message());
        }
    }

    private static EncryptionKey read(String name, SealedCredentialSettings.KeySettings key) {
        if (key.key().isPresent() == key.file().isPresent()) {
            throw new IllegalStateException(
                    "Set either " + setting(name) + "key or " + setting(name) + "file, and not both");
        }
        return key.file()
                .map(file -> parse(setting(name) + "file", text(name, file)))
                .orElseGet(() -> parse(setting(name) + "key", key.key().orElseThrow()));
    }

    private static EncryptionKey parse(String setting, String text) {
        try {
            return EncryptionKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(setting + " " + e.getMessage());
        }
    }

    private static String text(String name, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(setting(name) + "file cannot be read: " + file, e);
        }
    }

    private static String setting(String name) {
        return SETTINGS + "keys.\"" + name + "\".";
    }
}
