package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.Places;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The history as an export tells it, line by line: what was read so far is right. It remembers the edge of the tree, and no events but where some are missing, and which say
 * why. */
final class History {
    private final String log;
    private final Checkpoints checkpoints;
    private Frontier tree = Frontier.EMPTY;
    private final Removals removals = new Removals();
    private Places removed = Places.NONE;
    private boolean ended;

    History(String log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    void accept(ExportLine line, long number) throws Wrong {
        String at = "line " + number;
        if (ended) {
            throw new Wrong(at, "comes after the end");
        }
        switch (line) {
            case ExportLine.Head(String name) ->
                throw new Wrong(at, "begins an export of " + name + " within that of " + log);
            case ExportLine.Event event -> append(event, number);
            case ExportLine.Note(String note) -> checkpoints.accept(note, tree, at);
            case ExportLine.Stray(String content) ->
                throw new Wrong(
                        "event " + EventIds.in(content) + ", " + at, "is in the database and has no place in the log");
            case ExportLine.End(long events, long notes) -> end(events, notes, at);
        }
    }

    private void append(ExportLine.Event event, long number) throws Wrong {
        String line = "line " + number;
        String at = "event " + tree.size() + ", " + line;
        if (event.index() != tree.size()) {
            throw new Wrong(at, "is not there; event " + event.index() + " is in its place");
        }
        String content = event.content();
        if (content == null) {
            miss(event, number);
            return;
        }
        Hash leaf = Hash.ofLeaf(content.getBytes(StandardCharsets.UTF_8));
        if (!leaf.toString().equals(event.leaf())) {
            throw new Wrong(
                    "event " + tree.size() + " (id " + EventIds.in(content) + "), " + line, "is not what was sealed");
        }
        removals.read(content);
        tree = tree.append(leaf);
    }

    /** Its hash is there; whether it may be missing is known when all is read. */
    private void miss(ExportLine.Event event, long line) throws Wrong {
        try {
            removals.miss(tree.size(), line);
            tree = tree.append(Hash.parse(event.leaf()));
        } catch (Malformed e) {
            throw new Wrong("event " + tree.size() + ", line " + line, "has a hash that " + e.getMessage());
        }
    }

    private void end(long events, long notes, String at) throws Wrong {
        if (events != tree.size() || notes != checkpoints.count()) {
            throw new Wrong(at, "counts other events or checkpoints than there were");
        }
        checkpoints.end(tree, at);
        removed = removals.end();
        ended = true;
    }

    /** The latest checkpoint, after the last line. */
    Checkpoint finish() throws Wrong {
        Checkpoint last = checkpoints.last();
        if (!ended || last == null) {
            throw new Wrong("after event " + (tree.size() - 1), "the export is cut off");
        }
        return last;
    }

    long events() {
        return tree.size();
    }

    /** Those that retention removed; known after the last line. */
    Places removed() {
        return removed;
    }

    static @Nullable String log(ExportLine line) {
        return line instanceof ExportLine.Head(String name) ? name : null;
    }
}
