package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** The name of a credential of the service for a workspace, never the credential. 1 to 64 letters, digits, hyphens, dots, underscores. */
public record CredentialName(String value) implements Comparable<CredentialName> {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public CredentialName {
        Check.matching("credential", value, SHAPE, "must be 1 to 64 letters, digits, dots, underscores and hyphens");
    }

    @Override
    public int compareTo(CredentialName other) {
        return value.compareTo(other.value);
    }
}
