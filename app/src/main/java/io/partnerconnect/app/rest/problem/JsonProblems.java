package io.partnerconnect.app.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a body that is not the JSON that was asked for, without repeating what it held. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JsonProcessingException malformed) {
        return switch (malformed) {
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not a known field");
            case InvalidFormatException wrong
            when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                invalid(wrong, "must be one of " + constants(wrong.getTargetType()));
            case JsonMappingException wrong
            when !wrong.getPath().isEmpty() -> invalid(wrong, "must be of the documented type");
            default -> Problems.of(new Failure.Invalid("body", "must be the documented JSON object"));
        };
    }

    private static Problem invalid(JsonMappingException wrong, String rule) {
        return Problems.of(new Failure.Invalid(path(wrong), rule));
    }

    /** As far as it can be printed: what a caller calls a field can be anything, a credential too. */
    private static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .takeWhile(JsonProblems::printable)
                .collect(Collectors.joining("."));
        return path.isEmpty() || path.length() > 100 ? "body" : path;
    }

    private static boolean printable(String name) {
        return name.chars().allMatch(c -> c > ' ' && c < 127)
                && Check.clipped(name, name.length()).equals(name);
    }

    private static String constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
