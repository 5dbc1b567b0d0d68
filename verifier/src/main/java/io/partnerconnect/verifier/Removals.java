package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events were removed by retention, as sealed events say: an intent names the places, and is sealed before anything is removed. One
 * that is known to have had no effect says nothing. Remembers these, and the stretches of events that are missing.
 */
final class Removals {
    private static final String ACTION = "audit.remove-partition";
    private static final String PLACES = "places=";

    private final Map<String, Places> intended = new HashMap<>();
    private final Set<String> withoutEffect = new HashSet<>();
    private final Stretches missing = new Stretches();

    /** An event that is there and is what was sealed. */
    void read(String content) {
        boolean settles = content.contains("\"settles\":\"");
        if (!settles && !content.contains("\"action\":\"" + ACTION + "\"")) {
            return;
        }
        Map<String, String> event = EventText.read(content);
        String operation = event.getOrDefault("operation_id", "");
        if (settles && "had-no-effect".equals(event.get("code"))) {
            withoutEffect.add(event.getOrDefault("settles", ""));
        } else if (ACTION.equals(event.get("action"))) {
            read(event, operation);
        }
    }

    private void read(Map<String, String> event, String operation) {
        if ("INTENT".equals(event.get("phase"))) {
            places(event.getOrDefault("details", "")).ifPresent(places -> intended.putIfAbsent(operation, places));
        } else if ("FAILED".equals(event.get("outcome"))) {
            withoutEffect.add(operation);
        }
    }

    private static Optional<Places> places(String details) {
        try {
            return details.startsWith(PLACES)
                    ? Optional.of(Places.parse(details.substring(PLACES.length())))
                    : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** An event that is not there any more. */
    void miss(long place, long line) {
        missing.add(place, line);
    }

    /** Which are missing; each of them must have been removed. */
    Places end() throws Wrong {
        intended.keySet().removeAll(withoutEffect);
        for (Stretches.Lined stretch : missing.all()) {
            long place = stretch.first();
            while (place <= stretch.last()) {
                long next = removedUntil(place);
                if (next == place) {
                    throw new Wrong(
                            "event " + place + ", line " + (stretch.line() + place - stretch.first()),
                            "is not in the database any more, and no event says that retention removed it");
                }
                place = next;
            }
        }
        return missing.places();
    }

    /** The first place from there on that no event names. */
    private long removedUntil(long place) {
        return intended.values().stream()
                .flatMap(places -> places.stretches().stream())
                .filter(stretch -> stretch.first() <= place && place <= stretch.last())
                .mapToLong(stretch -> stretch.last() + 1)
                .max()
                .orElse(place);
    }
}
