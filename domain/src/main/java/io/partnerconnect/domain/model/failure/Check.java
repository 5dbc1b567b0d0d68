package io.partnerconnect.domain.model.failure;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks of text from outside, for the constructors of values. */
public final class Check {
    private static final int REPLACEMENT = 0xFFFD;

    /** More of a text than that is not looked at: nothing that is kept is longer. */
    private static final int CLIPPED_READ = 1024;

    private Check() {}

    /** The text, when it matches as a whole. */
    public static String matching(String field, String text, Pattern pattern, String rule) {
        return matching(field, text, whole -> pattern.matcher(whole).matches(), rule);
    }

    /** The text, when it has the shape. */
    public static String matching(String field, String text, Predicate<String> shape, String rule) {
        refuseCredential(field, text);
        if (!shape.test(text)) {
            throw new Failure.Invalid(field, rule);
        }
        return text;
    }

    /** The text, when it is one line of 1 to {@code longest} characters, not blank and without control characters. */
    public static String line(String field, String text, int longest) {
        refuseCredential(field, text);
        if (text.codePoints().allMatch(Check::isSpace)) {
            throw new Failure.Invalid(field, "must not be empty");
        }
        if (text.length() > longest) {
            throw new Failure.Invalid(field, "must be at most " + longest + " characters long");
        }
        if (text.codePoints().anyMatch(Check::isNotPrintable)) {
            throw new Failure.Invalid(field, "must not hold control characters");
        }
        return text;
    }

    /**
     * Text that is not ours to refuse, made fit to be kept and shown: cut to {@code longest} characters, without control characters, and
     * withheld as a whole where it holds what looks like a credential.
     */
    public static String clipped(String text, int longest) {
        String head = text.length() <= CLIPPED_READ ? text : text.substring(0, CLIPPED_READ);
        if (CredentialShapes.areIn(head)) {
            return "[withheld]";
        }
        if (head.length() <= longest && isPlain(head)) {
            return head;
        }
        StringBuilder kept = new StringBuilder();
        for (int at = 0; at < head.length(); at = head.offsetByCodePoints(at, 1)) {
            int point = head.codePointAt(at);
            int shown = isNotPrintable(point) ? REPLACEMENT : point;
            if (kept.length() + Character.charCount(shown) > longest) {
                break;
            }
            kept.appendCodePoint(shown);
        }
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** What looks like a credential is kept out of everything that is stored, written down or answered with. */
    private static void refuseCredential(String field, String text) {
        if (CredentialShapes.areIn(text)) {
            throw new Failure.Invalid(field, "must not hold a credential; if it is a real one, revoke it now");
        }
    }

    /** No-break spaces too, which {@link String#isBlank()} takes for something. */
    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isNotPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
