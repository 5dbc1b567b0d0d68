package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By which a partner and a workspace know a person, such as {@code ana@example.com}: at most 254 characters, in lower case, because both
 * take addresses that differ in nothing else for one person. Holds nothing that a filter, an address or a template gives a meaning to.
 */
public record EmailAddress(String value) implements Comparable<EmailAddress> {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$&'*+=?^_~-]++(\\.[a-z0-9!#$&'*+=?^_~-]++)*+@([a-z0-9]++(-++[a-z0-9]++)*+\\.)+"
                    + "[a-z][a-z0-9-]*[a-z0-9]");

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST) {
            throw new Failure.Invalid("email", "must be at most " + LONGEST + " characters long");
        }
        Check.matching("email", value, SHAPE, "must be an e-mail address such as ana@example.com");
    }

    /** That of a caller whose name is one; a job of the service has none. */
    public static Optional<EmailAddress> of(Actor actor) {
        if (actor.kind() != Actor.Kind.API_KEY) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EmailAddress(actor.name()));
        } catch (Failure.Invalid noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(EmailAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
