package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** The short name a workspace is registered by, such as {@code prod-eu}: 1 to 63 lower-case letters, digits and inner hyphens. */
public record WorkspaceName(String value) implements Comparable<WorkspaceName> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public WorkspaceName {
        Check.matching("workspace", value, SHAPE, "must be 1 to 63 lower-case letters, digits and inner hyphens");
    }

    @Override
    public int compareTo(WorkspaceName other) {
        return value.compareTo(other.value);
    }
}
