package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** What names a token without being it: 1 to 128 letters and digits; the workspaces' own are 64 hexadecimal digits. */
public record TokenId(String value) implements Comparable<TokenId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{1,128}");

    public TokenId {
        Check.matching("token_id", value, SHAPE, "must be 1 to 128 letters and digits");
    }

    @Override
    public int compareTo(TokenId other) {
        return value.compareTo(other.value);
    }
}
