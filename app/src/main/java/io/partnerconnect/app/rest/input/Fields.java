package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request into values and gathers all mistakes, so that a caller is told of them at once. */
public final class Fields {
    private final List<FieldError> errors = new ArrayList<>();

    /** The value; a mistake when it is missing. What comes back after a mistake is never used: see {@link #whenValid}. */
    @SuppressWarnings("NullAway") // null only after a mistake, and then whenValid throws
    public <T, V> V required(String field, @Nullable T raw, Function<T, V> read) {
        if (raw == null) {
            errors.add(new FieldError(field, "must be given"));
            return null;
        }
        return optional(field, raw, read);
    }

    /** The value, or null when there is none. */
    @SuppressWarnings("NullAway")
    public <T, V> V optional(String field, @Nullable T raw, Function<T, V> read) {
        if (raw == null) {
            return null;
        }
        try {
            return read.apply(raw);
        } catch (Failure.Invalid invalid) {
            invalid.errors().forEach(error -> errors.add(new FieldError(nameOf(field, error), error.message())));
            return null;
        }
    }

    /** Adds a mistake. */
    public void reject(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** Makes something of the values when there was no mistake; else throws {@link Failure.Invalid} with all of them. */
    public <V> V whenValid(Supplier<V> make) {
        if (!errors.isEmpty()) {
            throw new Failure.Invalid(errors);
        }
        return make.get();
    }

    /** A value with several fields names its own; else the name in the request counts. */
    private static String nameOf(String field, FieldError error) {
        return error.field().startsWith(field + ".") || error.field().endsWith("_url") ? error.field() : field;
    }
}
