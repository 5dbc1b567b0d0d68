package io.partnerconnect.evidence;

import java.util.Arrays;
import java.util.Base64;

/** Base64 as RFC 4648 has it, in the one spelling the encoder writes: the JDK's decoder alone lets the last character vary. */
final class Base64Text {
    private Base64Text() {}

    static String of(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] parse(String text) {
        byte[] bytes = decode(text);
        if (!of(bytes).equals(text)) {
            throw new Malformed("has base64 that is not in its only spelling");
        }
        return bytes;
    }

    /** The decoder's message would show a part of the text. */
    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("has what is not base64");
        }
    }

    static byte[] join(byte[] first, byte... second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
