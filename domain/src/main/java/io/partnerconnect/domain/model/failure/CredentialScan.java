package io.partnerconnect.domain.model.failure;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Tells for each place of one text whether a credential begins there. Places are asked for from the front to the back. */
final class CredentialScan {
    /** What is put in the place of one. */
    static final String MASK = "[masked]";

    private static final int PREFIXED = 16;
    private static final int PRESENTED = 16;
    private static final int TOKEN_HEADER = 10;
    private static final int ASSIGNED = 6;
    private static final int LONGEST_NAME = 16;
    private static final String ARMOUR = "-----BEGIN ";
    private static final String PRIVATE_KEY = "PRIVATE KEY-----";

    /** A name that ends so has a secret as its value. */
    private static final List<String> SECRET_NAMES = List.of(
            "secret",
            "password",
            "passwd",
            "pwd",
            "token_value",
            "key_value",
            "access_token",
            "refresh_token",
            "id_token",
            "mac-key",
            "marker-key",
            "signing-key",
            "private_key",
            "private-key",
            "api_key",
            "api-key",
            "apikey",
            ".token",
            ".key");

    /** With which these end: almost nothing before a colon does. */
    private static final String LAST_LETTERS = "tdneyTDNEY";

    private final String text;

    /** Where the run of characters of a token ends in which the last place was that was asked for. */
    private int wordEnd;

    CredentialScan(String text) {
        this.text = text;
    }

    /** From where to where there is a secret. */
    record Span(int from, int to) {}

    /** What is hardly anything else. */
    @Nullable
    Span certainAt(int at) {
        return switch (text.charAt(at)) {
            case 'b', 'B' -> presented("bearer", at);
            case 'd', 'D' ->
                begins("dapi", at) || begins("dose", at) || begins("dkea", at)
                        ? prefixed(at, 4, CredentialScan::isHexadecimal)
                        : null;
            case 'e', 'E' -> begins("eyj", at) ? signed(at) : null;
            case 'p', 'P' -> begins("pca_", at) ? prefixed(at, 4, CredentialScan::isAlphanumeric) : null;
            case '-' -> text.startsWith(ARMOUR, at) ? privateKey(at) : null;
            default -> null;
        };
    }

    /** What may be something else, or is told by its name only. */
    @Nullable
    Span possibleAt(int at) {
        return switch (text.charAt(at)) {
            case 'b', 'B' -> presented("basic", at);
            case 'w', 'W' -> begins("whsec_", at) ? prefixed(at, 6, CredentialScan::isBase64) : null;
            case '=', ':' -> namesSecret(at) ? assigned(at + 1) : null;
            default -> null;
        };
    }

    private boolean begins(String beginning, int at) {
        return text.regionMatches(true, at, beginning, 0, beginning.length());
    }

    /** With all that is joined to it, such as a number of a version. */
    private @Nullable Span prefixed(int at, int prefix, IntPredicate allowed) {
        int end = runFrom(at + prefix, allowed);
        return end - at - prefix >= PREFIXED ? new Span(at, runFrom(end, CredentialScan::isWord)) : null;
    }

    /** What follows the name of a scheme in the header that proves who calls. */
    private @Nullable Span presented(String scheme, int at) {
        if (!begins(scheme, at)) {
            return null;
        }
        int from = runFrom(at + scheme.length(), Character::isWhitespace);
        int end = from == at + scheme.length() ? from : runFrom(from, c -> !Character.isWhitespace(c));
        return end - from >= PRESENTED && !isMasked(from) ? new Span(from, end) : null;
    }

    /** A signed token, of which three parts are joined by dots. */
    private @Nullable Span signed(int at) {
        wordEnd = wordEnd > at ? wordEnd : runFrom(at, CredentialScan::isWord);
        boolean token = wordEnd - at >= TOKEN_HEADER + 3 && wordEnd < text.length() && text.charAt(wordEnd) == '.';
        return token ? new Span(at, runFrom(wordEnd, c -> isWord(c) || c == '.')) : null;
    }

    private @Nullable Span privateKey(int at) {
        int label = text.indexOf("-----", at + ARMOUR.length());
        if (label < 0 || label - at > 60 || !text.startsWith(PRIVATE_KEY, label + 5 - PRIVATE_KEY.length())) {
            return null;
        }
        int end = text.indexOf("-----END ", label);
        int closed = end < 0 ? -1 : text.indexOf("-----", end + 9);
        return new Span(at, closed < 0 ? text.length() : closed + 5);
    }

    private boolean namesSecret(int delimiter) {
        int end = delimiter > 0 && isQuote(text.charAt(delimiter - 1)) ? delimiter - 1 : delimiter;
        if (end == 0 || LAST_LETTERS.indexOf(text.charAt(end - 1)) < 0) {
            return false;
        }
        String name = text.substring(Math.max(0, end - LONGEST_NAME), end).toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(name::endsWith);
    }

    private @Nullable Span assigned(int after) {
        int from = runFrom(after, c -> c == ' ' || isQuote(c));
        int end = runFrom(from, c -> !Character.isWhitespace(c) && !isQuote(c) && ",;&)}]".indexOf(c) < 0);
        return end - from >= ASSIGNED && !isMasked(from) ? new Span(from, end) : null;
    }

    private boolean isMasked(int at) {
        return text.startsWith(MASK, at);
    }

    private int runFrom(int from, IntPredicate allowed) {
        int end = from;
        while (end < text.length() && allowed.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isQuote(int c) {
        return c == '"' || c == '\'';
    }

    private static boolean isHexadecimal(int c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isAlphanumeric(int c) {
        return Character.digit(c, 36) >= 0 && c < 128;
    }

    private static boolean isWord(int c) {
        return isAlphanumeric(c) || c == '_' || c == '-';
    }

    private static boolean isBase64(int c) {
        return isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
    }
}
