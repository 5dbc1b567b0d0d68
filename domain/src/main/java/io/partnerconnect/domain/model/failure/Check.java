package io.partnerconnect.domain.model.failure;

import java.util.regex.Pattern;

/** Checks of text from outside, for the constructors of values. */
public final class Check {
    private Check() {}

    /** The text, when it matches as a whole. */
    public static String matching(String field, String text, Pattern pattern, String rule) {
        if (!pattern.matcher(text).matches()) {
            throw new Failure.Invalid(field, rule);
        }
        return text;
    }

    /** The text, when it is one line of 1 to {@code longest} characters, not blank and without control characters. */
    public static String line(String field, String text, int longest) {
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
