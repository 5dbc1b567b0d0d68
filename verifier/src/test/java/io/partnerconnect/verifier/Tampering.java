package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Frontier;
import io.partnerconnect.evidence.Hash;
import io.partnerconnect.evidence.SignedNote;
import io.partnerconnect.evidence.SignerKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What somebody who rules the database, or the file, can do to a history without the key: one change at a time, chosen by chance from a
 * seed. He knows how leaves and roots are made, and makes them anew where that helps him.
 */
final class Tampering {
    /** One way to change it. */
    enum Way {
        EDIT_ROW,
        EDIT_ROW_AND_LEAF,
        EDIT_LEAF,
        DELETE_ROW,
        DELETE_ROW_AND_LEAF,
        FORGE_REMOVAL,
        WIDEN_REMOVAL,
        INSERT_ROW_AND_LEAF,
        INSERT_STRAY,
        SWAP_ROWS,
        SWAP_ROWS_AND_LEAVES,
        REPEAT_ROW_AND_LEAF,
        TRUNCATE_LEAVES,
        TRUNCATE_TO_A_CHECKPOINT,
        EDIT_CHECKPOINT,
        DELETE_CHECKPOINT,
        SWAP_CHECKPOINTS,
        REPEAT_CHECKPOINT,
        SIGN_ANEW_WITH_ANOTHER_KEY,
        REBUILD_WITH_OLD_SIGNATURES,
        FLIP_BIT,
        DELETE_BYTES,
        INSERT_BYTES,
        SWAP_LINES,
        DELETE_LINE,
        REPEAT_LINE,
        CUT_OFF
    }

    private static final SignerKey FORGER = SignerKey.of(Ledger.LOG, new byte[32]);

    private final Random random;

    Tampering(long seed) {
        this.random = new Random(seed);
    }

    Way choose() {
        return Way.values()[random.nextInt(Way.values().length)];
    }

    /** The export of the history after it was changed that way. */
    byte[] change(Way way, Ledger original) {
        Ledger ledger = original.copy();
        int row = random.nextInt(ledger.rows.size());
        int other = another(row, ledger.rows.size());
        int note = random.nextInt(ledger.notes.size());
        switch (way) {
            case EDIT_ROW -> ledger.rows.set(row, edited(row));
            case EDIT_ROW_AND_LEAF -> replace(ledger, row, edited(row));
            case EDIT_LEAF -> ledger.leaves.set(row, leafOf(edited(row)));
            case DELETE_ROW -> ledger.rows.set(row, null);
            case DELETE_ROW_AND_LEAF -> {
                ledger.rows.remove(row);
                ledger.leaves.remove(row);
            }
            case FORGE_REMOVAL -> {
                replace(ledger, row, Ledger.intent(String.valueOf(other)));
                ledger.rows.set(other, null);
            }
            case WIDEN_REMOVAL -> {
                replace(ledger, 40, Ledger.intent("9-" + (18 + random.nextInt(20))));
                ledger.rows.set(18, null);
            }
            case INSERT_ROW_AND_LEAF -> insert(ledger, row, Ledger.row(random.nextLong(1000, 1 << 20)));
            case INSERT_STRAY -> ledger.strays.add(Ledger.row(random.nextLong(1000, 1 << 20)));
            case SWAP_ROWS -> Collections.swap(ledger.rows, row, other);
            case SWAP_ROWS_AND_LEAVES -> {
                Collections.swap(ledger.rows, row, other);
                Collections.swap(ledger.leaves, row, other);
            }
            case REPEAT_ROW_AND_LEAF -> insert(ledger, row, Ledger.row(row));
            case TRUNCATE_LEAVES -> {
                cut(ledger.rows, row);
                cut(ledger.leaves, row);
            }
            case TRUNCATE_TO_A_CHECKPOINT -> truncate(ledger, note);
            case EDIT_CHECKPOINT -> ledger.notes.set(note, flippedText(ledger.notes.get(note)));
            case DELETE_CHECKPOINT -> remove(ledger, note);
            case SWAP_CHECKPOINTS -> Collections.swap(ledger.notes, note, another(note, ledger.notes.size()));
            case REPEAT_CHECKPOINT -> {
                ledger.notes.add(note, ledger.notes.get(note));
                ledger.sizes.add(note, ledger.sizes.get(note));
            }
            case SIGN_ANEW_WITH_ANOTHER_KEY -> rebuild(ledger, row, note, true);
            case REBUILD_WITH_OLD_SIGNATURES -> rebuild(ledger, row, note, false);
            case FLIP_BIT, DELETE_BYTES, INSERT_BYTES, SWAP_LINES, DELETE_LINE, REPEAT_LINE, CUT_OFF -> {
                return changed(way, original.export());
            }
        }
        return ledger.export();
    }

    /** Changes of the file alone. */
    private byte[] changed(Way way, byte[] export) {
        int at = random.nextInt(export.length);
        List<String> lines = new String(export, StandardCharsets.UTF_8).lines().collect(Collectors.toList());
        int line = random.nextInt(lines.size());
        switch (way) {
            case FLIP_BIT -> {
                byte[] flipped = export.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case DELETE_BYTES -> {
                return join(
                        Arrays.copyOf(export, at),
                        Arrays.copyOfRange(export, at + 1 + random.nextInt(export.length - at), export.length));
            }
            case INSERT_BYTES -> {
                byte[] inserted = new byte[1 + random.nextInt(40)];
                random.nextBytes(inserted);
                return join(Arrays.copyOf(export, at), inserted, Arrays.copyOfRange(export, at, export.length));
            }
            case SWAP_LINES -> Collections.swap(lines, line, another(line, lines.size()));
            case DELETE_LINE -> lines.remove(line);
            case REPEAT_LINE -> lines.add(random.nextInt(lines.size()), lines.get(line));
            case CUT_OFF -> {
                return Arrays.copyOf(export, at);
            }
            default -> throw new IllegalArgumentException(way + " is no change of a file");
        }
        return lines.stream()
                .map(text -> text + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All made anew from a changed row on: leaves, roots and checkpoints, signed with another key or with the signatures that are there. */
    private void rebuild(Ledger ledger, int row, int note, boolean sign) {
        replace(ledger, row, edited(row));
        Frontier tree = Frontier.EMPTY;
        for (int number = 0; number < ledger.notes.size(); number++) {
            while (tree.size() < ledger.sizes.get(number)) {
                tree = tree.append(Hash.parse(ledger.leaves.get((int) tree.size())));
            }
            SignedNote old = SignedNote.parse(ledger.notes.get(number));
            Checkpoint was = Checkpoint.parse(old.text());
            String text =
                    new Checkpoint(was.log(), was.epoch(), was.number(), was.size(), tree.root(), was.at()).text();
            SignedNote forged = sign ? SignedNote.sign(text, List.of(FORGER)) : new SignedNote(text, old.signatures());
            if (number >= note || sign) {
                ledger.notes.set(number, forged.toString());
            }
        }
    }

    private static void truncate(Ledger ledger, int note) {
        cut(ledger.rows, Math.toIntExact(ledger.sizes.get(note)));
        cut(ledger.leaves, Math.toIntExact(ledger.sizes.get(note)));
        cut(ledger.notes, note + 1);
        cut(ledger.sizes, note + 1);
    }

    private static void remove(Ledger ledger, int note) {
        ledger.notes.remove(note);
        ledger.sizes.remove(note);
    }

    private static void insert(Ledger ledger, int at, String row) {
        ledger.rows.add(at, row);
        ledger.leaves.add(at, leafOf(row));
    }

    private static void replace(Ledger ledger, int at, String row) {
        ledger.rows.set(at, row);
        ledger.leaves.set(at, leafOf(row));
    }

    private static void cut(List<?> list, int size) {
        list.subList(size, list.size()).clear();
    }

    private static String leafOf(String row) {
        return Ledger.leaf(row).toString();
    }

    /** The row with one character of it changed. */
    private String edited(int number) {
        StringBuilder row = new StringBuilder(Ledger.row(number));
        int at = 1 + random.nextInt(row.length() - 2);
        row.setCharAt(at, row.charAt(at) == 'x' ? 'y' : 'x');
        return row.toString();
    }

    private String flippedText(String note) {
        StringBuilder text = new StringBuilder(note);
        int at = random.nextInt(text.length());
        text.setCharAt(at, text.charAt(at) == '7' ? '8' : '7');
        return text.toString();
    }

    private int another(int one, int of) {
        return (one + 1 + random.nextInt(of - 1)) % of;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
