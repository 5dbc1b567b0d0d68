package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;

/** The display name of a service principal, such as {@code FIVETRAN_USER}. Not unique in a workspace. 1 to 256 characters, no quotation marks. */
public record PrincipalName(String value) implements Comparable<PrincipalName> {
    public PrincipalName {
        Check.line("display_name", value, 256);
        if (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
            throw new Failure.Invalid("display_name", "must not hold quotation marks or backslashes");
        }
    }

    @Override
    public int compareTo(PrincipalName other) {
        return value.compareTo(other.value);
    }
}
