package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.VerifierKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checkpoints of an export: signed, numbered without a gap, in order, and each true of the events before it. */
final class Checkpoints {
    private final String log;
    private final List<VerifierKey> keys;
    private final Published published;
    private @Nullable Checkpoint last;

    Checkpoints(String log, List<VerifierKey> keys, Published published) {
        this.log = log;
        this.keys = keys;
        this.published = published;
    }

    void accept(String note, Frontier tree, String line) throws Wrong {
        Checkpoint checkpoint = read(note, keys, line);
        String at = "checkpoint " + count() + ", " + line;
        if (!checkpoint.log().equals(log)) {
            throw new Wrong(at, "is of another log, " + checkpoint.log());
        }
        if (checkpoint.number() != count()) {
            throw new Wrong(at, "is not there; checkpoint " + checkpoint.number() + " is in its place");
        }
        if (checkpoint.epoch() < epoch() || (last != null && checkpoint.at().isBefore(last.at()))) {
            throw new Wrong(at, "is older than the one before it");
        }
        if (checkpoint.size() != tree.size()) {
            throw new Wrong(at, "is of " + checkpoint.size() + " events, and not of the " + tree.size() + " before it");
        }
        if (!checkpoint.root().equals(tree.root())) {
            throw new Wrong(
                    among(covered(), tree.size()) + ", " + line,
                    "is not what checkpoint " + count() + " was signed of");
        }
        published.compare(checkpoint, at);
        last = checkpoint;
    }

    /** A checkpoint that is signed as it should be. */
    static Checkpoint read(String text, List<VerifierKey> keys, String at) throws Wrong {
        try {
            SignedNote note = SignedNote.parse(text);
            Optional<String> objection = note.objection(keys);
            if (objection.isPresent()) {
                throw new Wrong(at, "the checkpoint " + objection.get());
            }
            return Checkpoint.parse(note.text());
        } catch (Malformed e) {
            throw new Wrong(at, "the checkpoint " + e.getMessage());
        }
    }

    void end(Frontier tree, String at) throws Wrong {
        if (last == null) {
            throw new Wrong(at, "there is no checkpoint");
        }
        if (covered() != tree.size()) {
            throw new Wrong(among(covered(), tree.size()), "is after the last checkpoint");
        }
        published.end();
    }

    private static String among(long from, long until) {
        return until - from <= 1 ? "event " + from : "one of the events " + from + " to " + (until - 1);
    }

    private long covered() {
        return last == null ? 0 : last.size();
    }

    private long epoch() {
        return last == null ? 1 : last.epoch();
    }

    long count() {
        return last == null ? 0 : last.number() + 1;
    }

    @Nullable
    Checkpoint last() {
        return last;
    }
}
