package io.partnerconnect.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with signatures, as C2SP signed notes have it.
 *
 * @param text ends with a line feed
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** More than that is not read: nobody signs so often. */
    private static final int LONGEST = 65_536;

    private static final int MOST_SIGNATURES = 16;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs a text with each of the keys. The same text and keys always give the same note. */
    public static SignedNote sign(String text, List<SignerKey> keys) {
        return new SignedNote(
                text,
                keys.stream()
                        .map(key -> NoteSignature.of(key.verifier().keyName(), key.sign(text)))
                        .toList());
    }

    /**
     * Reads a note.
     *
     * @throws Malformed not a signed note, or not in its only spelling
     */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.length() > LONGEST) {
            throw new Malformed("is not a text, an empty line and signatures");
        }
        if (note.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == '\uFFFD')) {
            throw new Malformed("has control characters");
        }
        List<NoteSignature> signatures =
                note.substring(blank + 2).lines().map(NoteSignature::parse).toList();
        SignedNote parsed = new SignedNote(note.substring(0, blank + 1), signatures);
        if (signatures.isEmpty()
                || signatures.size() > MOST_SIGNATURES
                || !parsed.toString().equals(note)) {
            throw new Malformed("is not signed 1 to 16 times");
        }
        return parsed;
    }

    /**
     * What keeps the note from being believed, as the end of a sentence; empty when each of its signatures is by one of these keys, and is
     * right. Signed notes let others sign too; for evidence every line of which counts, that would be a line anybody can change.
     */
    public Optional<String> objection(Collection<VerifierKey> keys) {
        for (NoteSignature signature : signatures) {
            Optional<VerifierKey> known =
                    keys.stream().filter(key -> key.is(signature.key())).findFirst();
            if (known.isEmpty()) {
                return Optional.of("is signed by a key that was not given: " + signature.key());
            }
            if (!known.get().verifies(text, signature.bytes())) {
                return Optional.of("has a wrong signature");
            }
        }
        long signers = signatures.stream().map(NoteSignature::key).distinct().count();
        return signers == signatures.size() ? Optional.empty() : Optional.of("is signed twice by one key");
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
