package io.partnerconnect.domain.model.partner;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** The key of a partner in the catalogue, such as {@code fivetran}: 1 to 64 lower-case letters, digits and inner hyphens. */
public record PartnerKey(String value) implements Comparable<PartnerKey> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");

    public PartnerKey {
        Check.matching("partner", value, SHAPE, "must be 1 to 64 lower-case letters, digits and inner hyphens");
    }

    @Override
    public int compareTo(PartnerKey other) {
        return value.compareTo(other.value);
    }
}
