package io.partnerconnect.domain.model.failure;

import org.jspecify.annotations.Nullable;

/**
 * What looks like a credential, wherever in a text it stands. Each text is gone through once and each character of it is looked at a few
 * times at most, however the text was made up.
 */
public final class CredentialShapes {
    private CredentialShapes() {}

    /** Whether the text holds what is hardly anything but a credential. */
    public static boolean areIn(String text) {
        CredentialScan scan = new CredentialScan(text);
        for (int at = 0; at < text.length(); at++) {
            if (scan.certainAt(at) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The text with a mask in place of what is a credential, or may be one: also what is assigned to a name such as {@code password}. The
     * same text where there is none.
     */
    public static String masked(String text) {
        CredentialScan scan = new CredentialScan(text);
        StringBuilder masked = null;
        int kept = 0;
        for (int at = 0; at < text.length(); at++) {
            CredentialScan.Span found = at(scan, at);
            if (found != null) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, kept, found.from()).append(CredentialScan.MASK);
                kept = found.to();
                at = kept - 1;
            }
        }
        return masked == null ? text : masked.append(text, kept, text.length()).toString();
    }

    private static CredentialScan.@Nullable Span at(CredentialScan scan, int at) {
        CredentialScan.Span certain = scan.certainAt(at);
        return certain == null ? scan.possibleAt(at) : certain;
    }
}
