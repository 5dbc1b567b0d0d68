package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Malformed;
import io.partnerconnect.evidence.VerifierKey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Checks exports with the given keys. Needs the same memory for any number of events; a little more for each stretch
 * of them that retention removed. */
public final class Verifier {
    private static final int LONGEST_NOTE = 1 << 17;

    private final List<VerifierKey> keys;
    private final Instant notBefore;

    /**
     * A verifier that believes these keys.
     *
     * @param notBefore the latest checkpoint must not be older: an export that was asked for today cannot end last week
     */
    public Verifier(List<VerifierKey> keys, Instant notBefore) {
        this.keys = List.copyOf(keys);
        this.notBefore = notBefore;
    }

    /**
     * Checks an export.
     *
     * @param published checkpoints that were got elsewhere, as the service publishes them: lines of an export, or one signed note; empty
     *     when there are none
     */
    public Verdict verify(InputStream export, InputStream published) {
        try {
            return check(new Lines(export), published(published));
        } catch (Wrong e) {
            return e.verdict();
        } catch (IOException e) {
            return new Verdict.Unreadable("could not be read to the end: " + e.getMessage());
        }
    }

    private Verdict check(Lines lines, Published published) throws IOException, Wrong {
        byte[] first = lines.next();
        String log = first == null ? null : History.log(line(first, lines));
        if (log == null) {
            return new Verdict.Unreadable("is not an export of the audit");
        }
        if (keys.stream().anyMatch(key -> !key.name().equals(log))) {
            return new Verdict.NotVerified("line 1", "the export is of the log " + log + ", and a key is of another");
        }
        History history = new History(log, new Checkpoints(log, keys, published));
        for (byte[] next = lines.next(); next != null; next = lines.next()) {
            history.accept(line(next, lines), lines.number());
        }
        Checkpoint last = history.finish();
        if (last.at().isBefore(notBefore)) {
            throw new Wrong(
                    "checkpoint " + last.number(),
                    "is the last one, of " + last.at() + ", and a later one was expected");
        }
        return new Verdict.Verified(history.events(), last.number() + 1, last, published.agreed(), history.removed());
    }

    private static ExportLine line(byte[] bytes, Lines lines) throws Wrong {
        try {
            return ExportLine.parse(bytes);
        } catch (Malformed e) {
            throw new Wrong("line " + lines.number(), "it " + e.getMessage());
        }
    }

    private Published published(InputStream in) throws IOException, Wrong {
        Published published = new Published();
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(1);
        int first = buffered.read();
        buffered.reset();
        if (first == '{') {
            addLines(new Lines(buffered), published);
        } else if (first >= 0) {
            String note = new String(buffered.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8);
            published.add(Checkpoints.read(note, keys, "what was published"), "what was published");
        }
        return published;
    }

    private void addLines(Lines lines, Published published) throws IOException, Wrong {
        for (byte[] next = lines.next(); next != null; next = lines.next()) {
            String at = "line " + lines.number() + " of what was published";
            if (!(line(next, lines) instanceof ExportLine.Note(String note))) {
                throw new Wrong(at, "is not a checkpoint");
            }
            published.add(Checkpoints.read(note, keys, at), at);
        }
    }
}
