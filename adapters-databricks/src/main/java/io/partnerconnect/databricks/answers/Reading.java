package io.partnerconnect.databricks.answers;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Makes a value of an answer's body while it comes in. */
@FunctionalInterface
public interface Reading<T> {
    T read(JsonParser body) throws IOException;

    /** The whole body as one value. */
    static <T> Reading<T> of(Class<T> type) {
        return body -> {
            T value = body.readValueAs(type);
            if (value == null) {
                throw new NotUnderstood("no body");
            }
            return value;
        };
    }

    /** Nothing of the body, which may be empty or anything. */
    static Reading<Boolean> nothing() {
        return body -> true;
    }
}
