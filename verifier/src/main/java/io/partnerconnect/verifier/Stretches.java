package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Places;
import java.util.ArrayList;
import java.util.List;

/** Places that come one after the other, kept as stretches: those between which there is no other line of the export. */
final class Stretches {
    private final List<Lined> all = new ArrayList<>();

    /** A stretch; {@code line}: where its first place is in the export. */
    record Lined(long first, long last, long line) {}

    void add(long place, long line) {
        Lined last = all.isEmpty() ? null : all.getLast();
        if (last != null && last.last() + 1 == place && last.line() + place - last.first() == line) {
            all.set(all.size() - 1, new Lined(last.first(), place, last.line()));
        } else {
            all.add(new Lined(place, place, line));
        }
    }

    List<Lined> all() {
        return all;
    }

    Places places() {
        List<Places.Stretch> stretches = new ArrayList<>();
        for (Lined each : all) {
            Places.Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.last() + 1 == each.first()) {
                stretches.set(stretches.size() - 1, new Places.Stretch(last.first(), each.last()));
            } else {
                stretches.add(new Places.Stretch(each.first(), each.last()));
            }
        }
        return new Places(stretches);
    }
}
