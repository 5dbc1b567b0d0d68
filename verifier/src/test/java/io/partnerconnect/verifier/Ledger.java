package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.SignerKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A history as the database keeps it: rows, the leaves that were sealed of them, and signed checkpoints. Whoever rules the database can
 * change all of it; only the key is elsewhere.
 */
final class Ledger {
    static final String LOG = "example.com/audit";
    static final SignerKey KEY = SignerKey.of(LOG, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    static final Instant START = Instant.parse("2026-11-29T07:30:00.000001Z");

    final List<@Nullable String> rows = new ArrayList<>();
    final List<String> leaves = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Long> sizes = new ArrayList<>();
    final List<String> strays = new ArrayList<>();

    /** A history of so many checkpoints, each of some more events than the one before, and some of none more. */
    static Ledger of(int checkpoints, SignerKey key) {
        return of(checkpoints, key, Ledger::row);
    }

    /** The same, of which retention removed the events 9 to 17 by an operation whose intent is event 40, and its end event 41. */
    static Ledger retained(int checkpoints, SignerKey key, String end) {
        Ledger ledger =
                of(checkpoints, key, number -> number == 40 ? intent("9-17") : number == 41 ? end : row(number));
        for (int place = 9; place <= 17; place++) {
            ledger.rows.set(place, null);
        }
        return ledger;
    }

    static final String OPERATION = "01931f2e-7c00-7000-8000-00000000abcd";
    static final String REMOVED =
            event("audit.remove-partition", "OUTCOME", "\"outcome\":\"SUCCEEDED\",\"details\":null");
    static final String FAILED = event("audit.remove-partition", "OUTCOME", "\"outcome\":\"FAILED\",\"details\":null");
    static final String HAD_NO_EFFECT = event(
                    "operation.settle", "OUTCOME", "\"settles\":\"" + OPERATION + "\",\"code\":\"had-no-effect\"")
            .replace("\"operation_id\":\"" + OPERATION, "\"operation_id\":\"another");
    static final String TOOK_EFFECT = HAD_NO_EFFECT.replace("had-no-effect", "took-effect");

    static String intent(String places) {
        return event("audit.remove-partition", "INTENT", "\"outcome\":null,\"details\":\"places=" + places + "\"");
    }

    private static String event(String action, String phase, String more) {
        return "{\"v\":3,\"id\":\"01931f2e-7c00-7000-8000-0000000000ff\",\"phase\":\"%s\",\"action\":\"%s\",\"operation_id\":\"%s\",\"reason\":\"say \\\"x\\\" \\u000a\",%s}"
                .formatted(phase, action, OPERATION, more);
    }

    static Ledger of(int checkpoints, SignerKey key, LongFunction<String> rows) {
        Ledger ledger = new Ledger();
        Frontier tree = Frontier.EMPTY;
        for (int number = 0; number < checkpoints; number++) {
            for (int more = 0; more < number % 4 * 3; more++) {
                String row = rows.apply(ledger.rows.size());
                ledger.rows.add(row);
                Hash leaf = leaf(row);
                ledger.leaves.add(leaf.toString());
                tree = tree.append(leaf);
            }
            ledger.sign(number, tree, number < checkpoints / 2 ? 1 : 2, key);
        }
        return ledger;
    }

    private void sign(int number, Frontier tree, int epoch, SignerKey key) {
        Checkpoint checkpoint = new Checkpoint(LOG, epoch, number, tree.size(), tree.root(), START.plusSeconds(number));
        notes.add(SignedNote.sign(checkpoint.text(), List.of(key)).toString());
        sizes.add(tree.size());
    }

    static String row(long number) {
        return "{\"v\":2,\"id\":\"01931f2e-7c00-7000-8000-%012x\",\"at\":\"2026-11-29T07:30:00.%06dZ\",\"reason\":\"n\u00famber %d\"}"
                .formatted(number, number, number);
    }

    static Hash leaf(String row) {
        return Hash.ofLeaf(row.getBytes(StandardCharsets.UTF_8));
    }

    Ledger copy() {
        Ledger copy = new Ledger();
        copy.rows.addAll(rows);
        copy.leaves.addAll(leaves);
        copy.notes.addAll(notes);
        copy.sizes.addAll(sizes);
        copy.strays.addAll(strays);
        return copy;
    }

    /** As the service exports it: what is there, whether it is right or not. */
    byte[] export() {
        StringBuilder text = new StringBuilder(new ExportLine.Head(LOG).text()).append('\n');
        int at = 0;
        for (int note = 0; note < notes.size(); note++) {
            for (; at < leaves.size() && at < sizes.get(note); at++) {
                text.append(new ExportLine.Event(at, leaves.get(at), at < rows.size() ? rows.get(at) : null).text())
                        .append('\n');
            }
            text.append(new ExportLine.Note(notes.get(note)).text()).append('\n');
        }
        strays.forEach(row -> text.append(new ExportLine.Stray(row).text()).append('\n'));
        text.append(new ExportLine.End(at, notes.size()).text()).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As the service published it. */
    byte[] published() {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append(new ExportLine.Note(note).text()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
