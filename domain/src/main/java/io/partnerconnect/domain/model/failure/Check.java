package io.partnerconnect.domain.model.failure;

import java.util.regex.Pattern;

/** Checks of text from outside, for the constructors of values. */
public final class Check {
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(dapi|dose|dkea)[0-9a-f]{16,}|eyJ[A-Za-z0-9_-]{10,}\\.|Bearer\\s+\\S{16,}", Pattern.CASE_INSENSITIVE);

    private Check() {}

    /** The text, when it matches as a whole. */
    public static String matching(String field, String text, Pattern pattern, String rule) {
        refuseCredential(field, text);
        if (!pattern.matcher(text).matches()) {
            throw new Failure.Invalid(field, rule);
        }
        return text;
    }

    /** The text, when it is one line of 1 to {@code longest} characters, not blank and without control characters. */
    public static String line(String field, String text, int longest) {
        refuseCredential(field, text);
        if (text.isBlank()) {
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

    /** What looks like a credential is kept out of everything that is stored, written down or answered with. */
    private static void refuseCredential(String field, String text) {
        if (CREDENTIAL.matcher(text).find()) {
            throw new Failure.Invalid(field, "must not hold a credential; if it is a real one, revoke it now");
        }
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
