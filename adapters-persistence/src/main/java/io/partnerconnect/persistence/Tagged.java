package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a sealed type as the database keeps it: a word for its type, and its components as JSON. Numbers and times are text too:
 * what is read is what was written.
 */
final class Tagged {
    private static final JsonMapper JSON = new JsonMapper();

    private final String word;
    private final ObjectNode components;

    private Tagged(String word, ObjectNode components) {
        this.word = word;
        this.components = components;
    }

    static Tagged as(String word) {
        return new Tagged(word, JSON.createObjectNode());
    }

    static Tagged read(String word, String json) {
        try {
            return new Tagged(word, (ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored for " + word + " is not JSON", e);
        }
    }

    Tagged with(String name, @Nullable String value) {
        components.put(name, value);
        return this;
    }

    Tagged with(String name, boolean value) {
        return with(name, Boolean.toString(value));
    }

    Tagged with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    Tagged with(String name, Collection<String> values) {
        ArrayNode array = components.putArray(name);
        values.forEach(array::add);
        return this;
    }

    String word() {
        return word;
    }

    String json() {
        return components.toString();
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw new IllegalStateException(word + " is stored without its " + name);
        }
        return text;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = components.get(name);
        return value == null || value.isNull() ? null : value.textValue();
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    <E extends Enum<E>> E word(String name, Class<E> of) {
        return Enum.valueOf(of, text(name));
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        components.path(name).forEach(each -> texts.add(each.textValue()));
        return texts;
    }

    /** It was written by a version of the service that this one does not know. */
    IllegalStateException unknown(String what) {
        return new IllegalStateException("there is no " + what + " " + word);
    }
}
