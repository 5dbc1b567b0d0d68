package io.partnerconnect.app.logging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that are masked wherever they stand, whatever they look like. What it takes grows with the text, not with how many there are. */
final class KnownSecrets {
    /** Shorter ones stand in texts that have nothing to do with them. */
    static final int SHORTEST = 8;

    private static final String MASK = "[masked]";
    private static volatile KnownSecrets all = new KnownSecrets(List.of());

    private final Map<String, List<String>> byBeginning = new HashMap<>();

    private KnownSecrets(Collection<String> secrets) {
        secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(secret -> byBeginning
                        .computeIfAbsent(secret.substring(0, SHORTEST), beginning -> new ArrayList<>())
                        .add(secret));
    }

    /** From now on it is these. */
    static void are(Collection<String> secrets) {
        all = new KnownSecrets(secrets);
    }

    /** The same text where there is none. */
    static String maskedIn(String text) {
        return all.masked(text);
    }

    private String masked(String text) {
        if (byBeginning.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            int length = lengthOfSecretAt(text, at);
            if (length > 0) {
                masked.append(text, kept, at).append(MASK);
                kept = at + length;
                at = kept - 1;
            }
        }
        return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
    }

    /** The longest one, where one begins with another. */
    private int lengthOfSecretAt(String text, int at) {
        return byBeginning.getOrDefault(text.substring(at, at + SHORTEST), List.of()).stream()
                .filter(secret -> text.startsWith(secret, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }
}
