package io.partnerconnect.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, an array of texts for each column: the database takes them in at a small part of what a document costs it.
 */
final class Rows {
    private static final int NOTHING = -1;
    private static final byte[] NONE = {};

    /** One for each column. */
    private final List<List<@Nullable String>> values;

    /** @param type what the text is cast to in the database */
    record Column<T>(String name, String type, Function<T, @Nullable String> text) {}

    private Rows(List<List<@Nullable String>> values) {
        this.values = values;
    }

    static <T> Rows of(List<T> all, List<Column<T>> columns) {
        List<List<@Nullable String>> values = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            List<@Nullable String> texts = new ArrayList<>(all.size());
            all.forEach(each -> texts.add(column.text().apply(each)));
            values.add(texts);
        }
        return new Rows(values);
    }

    /** What is selected from, called {@code s}; its placeholders stand for {@link #values}. */
    static <T> String from(List<Column<T>> columns) {
        return "unnest("
                + columns.stream()
                        .map(each -> "?::text[]::" + each.type() + "[]")
                        .collect(Collectors.joining(", "))
                + ") AS s ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ")";
    }

    List<List<@Nullable String>> values() {
        return values;
    }

    /** The same for the same rows in the same order, and for no others. */
    void addTo(MessageDigest digest) {
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
        for (List<@Nullable String> column : values) {
            for (String text : column) {
                byte[] bytes = text == null ? NONE : text.getBytes(StandardCharsets.UTF_8);
                digest.update(length.clear()
                        .putInt(text == null ? NOTHING : bytes.length)
                        .flip());
                digest.update(bytes);
            }
        }
    }
}
