package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What names a token without being it: 1 to 128 letters and digits; the workspaces' own are 64 hexadecimal digits. */
public record TokenId(String value) implements Comparable<TokenId> {
    private static final int LONGEST = 128;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PASTED = Pattern.compile("[!-~]{1,512}");

    public TokenId {
        Check.matching("token_id", value, TokenId::isShaped, "must be 1 to 128 letters and digits");
    }

    /**
     * The token that somebody has pasted: its id as it is, its value as the SHA-256 of that, which is the id too. Throws
     * {@link Failure.Invalid} when it can be neither.
     */
    public static TokenId ofPasted(TokenSecret token) {
        return token.reveal(text -> {
            if (!PASTED.matcher(text).matches()) {
                throw new Failure.Invalid(
                        "token", "must be a token's id, its value, or a comment with a marker of this service");
            }
            return new TokenId(
                    ID.matcher(text).matches() ? text : HexFormat.of().formatHex(sha256(text)));
        });
    }

    /** Without an expression, because a reading makes hundreds of thousands. */
    private static boolean isShaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if ((each < '0' || each > '9') && (each < 'A' || each > 'Z') && (each < 'a' || each > 'z')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(TokenId other) {
        return value.compareTo(other.value);
    }
}
