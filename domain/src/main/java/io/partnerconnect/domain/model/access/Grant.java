package io.partnerconnect.domain.model.access;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A role within a scope. As text, {@code role} or {@code role@term;term…}, where a term is {@code workspace:NAME}, {@code label:KEY=VALUE} or
 * {@code partner:KEY}: {@code viewer}, {@code operator@workspace:prod-eu;workspace:prod-us}, {@code admin@label:env=dev;partner:fivetran}.
 */
public record Grant(Role role, Scope scope) {
    private static final char WITHIN = '@';
    private static final int LONGEST = 4096;

    /** What the text says; {@link Failure.Invalid} on {@code roles}, with the rule, when it says nothing. */
    public static Grant parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw new Failure.Invalid("roles", "must be at most " + LONGEST + " characters long");
        }
        int at = trimmed.indexOf(WITHIN);
        return at < 0
                ? new Grant(Role.of(trimmed), Scope.everything())
                : new Grant(Role.of(trimmed.substring(0, at)), ScopeText.parse(trimmed.substring(at + 1)));
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        return Stream.of(role.text(), ScopeText.of(scope))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(String.valueOf(WITHIN)));
    }
}
