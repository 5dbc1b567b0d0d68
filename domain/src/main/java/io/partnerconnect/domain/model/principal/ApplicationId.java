package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.failure.Check;
import java.util.HexFormat;
import java.util.UUID;

/** The application id (a UUID) of a service principal: what tokens are minted for and permissions are granted to. Not its {@link ScimId}. */
public record ApplicationId(UUID value) implements Comparable<ApplicationId> {
    private static final int LENGTH = 36;

    public static ApplicationId parse(String text) {
        return new ApplicationId(
                UUID.fromString(Check.matching("application_id", text, ApplicationId::isShaped, "must be a UUID")));
    }

    /** As a whole: {@link UUID#fromString} takes shorter ones too. Without an expression, because a reading makes hundreds of thousands. */
    private static boolean isShaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHyphen(i) ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() == LENGTH;
    }

    private static boolean isHyphen(int at) {
        return at == 8 || at == 13 || at == 18 || at == 23;
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
