package io.partnerconnect.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, an array for each column, written as PostgreSQL writes arrays: the database takes them in at a small part of
 * what a document costs it, and the service writes each value once.
 */
final class Rows {
    /** One for each column. */
    private final List<String> arrays;

    /** @param type what the database reads the text as */
    record Column<T>(String name, String type, Function<T, @Nullable String> text) {}

    private Rows(List<String> arrays) {
        this.arrays = arrays;
    }

    static <T> Rows of(List<T> all, List<Column<T>> columns) {
        return new Rows(
                columns.stream().map(column -> array(all, column.text())).toList());
    }

    private static <T> String array(List<T> all, Function<T, @Nullable String> text) {
        StringBuilder array = new StringBuilder("{");
        for (T each : all) {
            if (array.length() > 1) {
                array.append(',');
            }
            append(array, text.apply(each));
        }
        return array.append('}').toString();
    }

    /** In quotes, so that no text is taken for NULL or for the end of its element. */
    private static void append(StringBuilder array, @Nullable String text) {
        if (text == null) {
            array.append("NULL");
        } else {
            array.append('"').append(escaped(text)).append('"');
        }
    }

    private static String escaped(String text) {
        return text.indexOf('"') < 0 && text.indexOf('\\') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** What is selected from, called {@code s}; its placeholders stand for {@link #arrays}. */
    static <T> String from(List<Column<T>> columns) {
        return "unnest("
                + columns.stream().map(each -> "?::" + each.type() + "[]").collect(Collectors.joining(", "))
                + ") AS s ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ")";
    }

    List<String> arrays() {
        return arrays;
    }

    /** The same for the same rows in the same order, and for no others. */
    void addTo(MessageDigest digest) {
        arrays.forEach(array -> digest.update(array.getBytes(StandardCharsets.UTF_8)));
    }
}
