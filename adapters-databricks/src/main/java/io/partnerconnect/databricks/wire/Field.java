package io.partnerconnect.databricks.wire;

import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ApplicationId;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields of answers, which can be missing or not what they should be. */
final class Field {
    private static final int LONGEST_WORDS = 1000;

    private Field() {}

    static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new NotUnderstood(name);
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Words of the workspace's people, an empty text when there are none. What looks like a credential in them is withheld: they are shown and kept. */
    static String words(@Nullable String text) {
        return Check.clipped(text(text), LONGEST_WORDS);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Whom a list of grantees names; empty when that is no service principal. */
    static Optional<ApplicationId> applicationId(@Nullable String grantee) {
        try {
            return Optional.ofNullable(grantee).map(ApplicationId::parse);
        } catch (Failure.Invalid somebodyElse) {
            return Optional.empty();
        }
    }

    /** A value of the domain, made of what is on the wire. */
    static <T> T valid(String name, Supplier<T> making) {
        try {
            return making.get();
        } catch (Failure.Invalid | DateTimeException | NumberFormatException e) {
            throw new NotUnderstood(name);
        }
    }
}
