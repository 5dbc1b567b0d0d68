package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Checkpoints that left the service before: whoever changed the history afterwards could not change these. */
final class Published {
    /** Which checkpoint: no log signs two of one epoch and number. */
    private record Key(long epoch, long number) {}

    private final Map<Key, Checkpoint> waiting =
            new TreeMap<>(Comparator.comparingLong(Key::epoch).thenComparingLong(Key::number));
    private long agreed;

    void add(Checkpoint checkpoint, String at) throws Wrong {
        Checkpoint other = waiting.putIfAbsent(key(checkpoint), checkpoint);
        if (other != null && !other.equals(checkpoint)) {
            throw new Wrong(at, "was published twice, and not the same");
        }
    }

    void compare(Checkpoint checkpoint, String at) throws Wrong {
        Checkpoint known = waiting.remove(key(checkpoint));
        if (known == null) {
            return;
        }
        if (!known.equals(checkpoint)) {
            throw new Wrong(at, "is not the one that was published");
        }
        agreed++;
    }

    /** Nothing may be left: what was published and is not part of the history was taken out of it. */
    void end() throws Wrong {
        for (Checkpoint lost : waiting.values()) {
            throw new Wrong(
                    "checkpoint " + lost.number() + " of epoch " + lost.epoch(),
                    "was published, of " + lost.size() + " events, and is not part of this history");
        }
    }

    long agreed() {
        return agreed;
    }

    private static Key key(Checkpoint checkpoint) {
        return new Key(checkpoint.epoch(), checkpoint.number());
    }
}
