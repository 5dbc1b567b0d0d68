package io.partnerconnect.app.configuration;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keys that are not random, keys that are used for two things, and passwords everybody knows. None of them is repeated in what is said. */
final class WeakSecrets {
    private static final List<String> KEYS =
            List.of("pca.marker-key", "pca.audit.mac-key", "pca.history.signing-key", "pca.history.next-signing-key");
    private static final List<String> RINGS = List.of("pca.signing-keys.", "pca.sealed-credentials.keys.");
    private static final List<String> ACCOUNTS = List.of("quarkus.datasource", "quarkus.flyway");
    private static final Set<String> KNOWN = Set.of("postgres", "password", "changeme", "change-me", "secret", "admin");
    private static final int DIFFERENT_BYTES = 8;
    private static final String REMEDY = "make one with openssl rand -base64 32";

    private WeakSecrets() {}

    static Stream<String> in(Surroundings given) {
        Map<String, String> firstWith = new HashMap<>();
        Stream<String> keys = names(given)
                .flatMap(name -> given.value(name).stream()
                        .flatMap(key ->
                                Stream.concat(guessable(name, key), shared(name, firstWith.putIfAbsent(key, name)))));
        return Stream.concat(keys, ACCOUNTS.stream().flatMap(account -> password(given, account)));
    }

    private static Stream<String> names(Surroundings given) {
        return Stream.concat(KEYS.stream(), RINGS.stream().flatMap(given::names).filter(name -> name.endsWith(".key")));
    }

    private static Stream<String> guessable(String name, String key) {
        return isRandom(key) ? Stream.empty() : Stream.of(name + " is not made of random bytes: " + REMEDY);
    }

    private static Stream<String> shared(String name, @Nullable String other) {
        return other == null ? Stream.empty() : Stream.of(name + " is the same key as " + other + ": " + REMEDY);
    }

    /** What is no base64 is told elsewhere. Random bytes are all printable once in a hundred million million times. */
    private static boolean isRandom(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException elsewhere) {
            return true;
        }
        boolean[] seen = new boolean[256];
        int different = 0;
        boolean text = true;
        for (byte each : bytes) {
            different += seen[each & 0xFF] ? 0 : 1;
            seen[each & 0xFF] = true;
            text &= each >= ' ' && each <= '~';
        }
        return different >= DIFFERENT_BYTES && !text;
    }

    private static Stream<String> password(Surroundings given, String account) {
        String user = given.value(account + ".username").orElse("");
        return given
                .value(account + ".password")
                .filter(password -> password.equals(user) || KNOWN.contains(password))
                .map(known ->
                        account + ".password can be guessed: give the role another one, with openssl rand -hex 24")
                .stream();
    }
}
