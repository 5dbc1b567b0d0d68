package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of an index, and the places in it that cursors name.
 *
 * @param name tells cursors of one order from those of others
 * @param from the table, and {@code WHERE} the part of it that the index covers
 * @param keys its columns, and the types of those
 */
record IndexOrder(String name, String from, List<Key> keys, boolean descending) {
    record Key(String column, String type) {
        static Key text(String column) {
            return new Key(column, "text");
        }

        boolean isText() {
            return type.equals("text");
        }
    }

    String columns() {
        return keys.stream().map(Key::column).collect(Collectors.joining(", "));
    }

    String sorted(String prefix) {
        String direction = descending ? " DESC" : "";
        return " ORDER BY "
                + keys.stream().map(key -> prefix + key.column() + direction).collect(Collectors.joining(", "));
    }

    /** What comes behind a place; the place itself are the parameters. */
    String behind() {
        return "(" + columns() + ") " + (descending ? "<" : ">") + " ("
                + keys.stream().map(key -> "?::" + key.type()).collect(Collectors.joining(", ")) + ")";
    }

    /** Of rows called {@code t}, what {@link #at(ResultSet)} needs besides them: a text stands in a row as it is. */
    String texts() {
        return IntStream.range(0, keys.size())
                .filter(i -> !keys.get(i).isText())
                .mapToObj(i -> ", t." + keys.get(i).column() + "::text AS key_" + i)
                .collect(Collectors.joining());
    }

    Cursor at(ResultSet row) throws SQLException {
        List<String> position = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            position.add(row.getString(key.isText() ? key.column() : "key_" + i));
        }
        return at(String.join("\n", position));
    }

    /** {@code position}: the keys as texts, a line each. */
    Cursor at(String position) {
        return Cursors.of(name + "\n" + position);
    }

    /** The keys of that place; empty at the beginning. */
    List<String> position(@Nullable Cursor cursor) {
        if (cursor == null) {
            return List.of();
        }
        List<String> parts = List.of(Cursors.textOf(cursor).split("\n", -1));
        if (parts.size() != keys.size() + 1 || !parts.getFirst().equals(name)) {
            throw Cursors.notOurs();
        }
        return parts.subList(1, parts.size());
    }
}
