package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Check;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What names a token without being it: 1 to 128 letters and digits; the workspaces' own are 64 hexadecimal digits. */
public record TokenId(String value) implements Comparable<TokenId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{1,128}");

    public TokenId {
        Check.matching("token_id", value, SHAPE, "must be 1 to 128 letters and digits");
    }

    /** The id of the token of that value: its SHA-256. */
    public static TokenId of(TokenSecret value) {
        return value.reveal(text -> new TokenId(HexFormat.of().formatHex(sha256(text))));
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
