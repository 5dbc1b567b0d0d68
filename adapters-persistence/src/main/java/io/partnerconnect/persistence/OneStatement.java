package io.partnerconnect.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several changes as one statement, thus as one transaction and one round trip: each is a part that can go by the rows of those before it.
 * All see the rows as they were before; one that waited for a row goes by what that has become.
 */
final class OneStatement {
    private final StringBuilder parts = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    OneStatement with(String name, String sql, @Nullable Object... values) {
        return with(name, sql, Arrays.asList(values));
    }

    OneStatement with(String name, String sql, Collection<? extends @Nullable Object> values) {
        parts.append(parts.isEmpty() ? "WITH " : ", ")
                .append(name)
                .append(" AS (")
                .append(sql)
                .append(")");
        this.values.addAll(values);
        return this;
    }

    /** Carries it out; returns how many rows each of the named parts has returned. */
    List<Long> rowsOf(Connection connection, String... names) throws SQLException {
        String counts = String.join(
                ", ",
                Arrays.stream(names)
                        .map(name -> "(SELECT count(*) FROM " + name + ")")
                        .toList());
        try (PreparedStatement statement =
                        Parameters.prepare(connection, parts + " SELECT " + counts, values.toArray());
                ResultSet row = statement.executeQuery()) {
            row.next();
            List<Long> rows = new ArrayList<>();
            for (int i = 1; i <= names.length; i++) {
                rows.add(row.getLong(i));
            }
            return rows;
        }
    }
}
