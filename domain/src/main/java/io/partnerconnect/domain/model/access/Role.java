package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. A role includes others, so that nobody needs two of them to do one thing. */
public enum Role {
    /** Sees workspaces and what is in them, but not the audit. */
    VIEWER,
    /** Also mints, revokes and rotates credentials, and hands them over. */
    OPERATOR,
    /** Also connects, disconnects, repairs and registers; all but approve. */
    ADMIN,
    /** Changes the catalogue of partners. Sees no workspace by that. */
    CATALOGUE_ADMIN,
    /** Sees what a viewer sees, and approves what others ask for. No other role includes it: nobody approves because he administers. */
    APPROVER,
    /** Sees what a viewer sees, and the audit. */
    AUDITOR;

    /** As configurations and claims name it: {@code catalogue-admin}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name; {@link Failure.Invalid} when there is none. */
    public static Role of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.text().equals(text))
                .findAny()
                .orElseThrow(() -> new Failure.Invalid(
                        "roles",
                        "must begin with one of "
                                + Arrays.stream(values()).map(Role::text).collect(Collectors.joining(", "))));
    }

    /** Whether who has this role may do what the other one is asked for; every role includes itself. */
    public boolean includes(Role other) {
        return this == other || included().contains(other);
    }

    private Set<Role> included() {
        return switch (this) {
            case VIEWER, CATALOGUE_ADMIN -> Set.of();
            case OPERATOR, APPROVER, AUDITOR -> Set.of(VIEWER);
            case ADMIN -> Set.of(VIEWER, OPERATOR, CATALOGUE_ADMIN, AUDITOR);
        };
    }
}
