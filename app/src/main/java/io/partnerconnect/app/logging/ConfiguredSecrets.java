package io.partnerconnect.app.logging;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Tells the log's mask the secrets the service was configured with, by the names of settings that hold one. */
@Startup
@Singleton
final class ConfiguredSecrets {
    /** Of names as {@link #plain} has them. */
    private static final Pattern NAMES =
            Pattern.compile("pca\\..+\\.(?:key|keys|token|secret|next)(?:\\.\\d+)?|quarkus\\..+\\.(?:password|secret)");

    /** That is the name of a key, and not the key. */
    private static final String NAME_OF_A_KEY = "pca.sealed.credentials.current.key";

    private final Config config;

    ConfiguredSecrets(Config config) {
        this.config = config;
    }

    @PostConstruct
    void tell() {
        KnownSecrets.are(values().toList());
    }

    /** A list as a whole and each of it. */
    private Stream<String> values() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> isSecret(plain(name)))
                .flatMap(name -> config.getOptionalValue(name, String.class).stream())
                .flatMap(value -> Stream.concat(Stream.of(value), Stream.of(value.split(",", -1))))
                .map(String::trim);
    }

    private static boolean isSecret(String plainName) {
        return NAMES.matcher(plainName).matches() && !plainName.equals(NAME_OF_A_KEY);
    }

    /** The same for a variable of the environment as for what stands in a file. */
    private static String plain(String name) {
        String dotted = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        return dotted.endsWith(".") ? dotted.substring(0, dotted.length() - 1) : dotted;
    }
}
