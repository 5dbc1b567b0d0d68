package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.failure.Failure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a request. */
public final class Parameters {
    private Parameters() {}

    /** A parameter that must be there. */
    public static <T, V> V required(String name, @Nullable T text, Function<T, V> read) {
        Fields fields = new Fields();
        V value = fields.required(name, text, read);
        return fields.whenValid(() -> value);
    }

    /** The body, which must be there. */
    public static <B> B body(@Nullable B body) {
        if (body == null) {
            throw new Failure.Invalid("body", "must be given");
        }
        return body;
    }

    /** A time in ISO 8601, UTC. */
    public static Instant instant(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Failure.Invalid("time", "must be a time such as 2026-11-01T00:00:00Z");
        }
    }

    /** A day in ISO 8601. */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Failure.Invalid("day", "must be a day such as 2026-11-01");
        }
    }

    /** {@code true} or {@code false}. */
    public static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Failure.Invalid("flag", "must be true or false");
        };
    }

    /** One of an enumeration, by name. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("value", "must be one of " + names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
