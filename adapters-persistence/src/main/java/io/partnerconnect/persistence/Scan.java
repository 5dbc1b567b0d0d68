package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a table in the order of an index, a page at a time. A page looks at a bounded number of rows, whatever passes: it may hold
 * fewer than asked for, or none, and still have a next one. Where all pass it looks at no more than it holds.
 */
final class Scan {
    /** How many rows a page looks at when some of them may not pass. */
    static final int MOST = 1000;

    /** Of {@link SQLException}: the text of a cursor does not fit the column. */
    private static final String DATA_EXCEPTION = "22";

    /**
     * The rows looked at are read once, for what passes and for where they end. The limits are no placeholders: PostgreSQL takes one for a
     * tenth of the table, and would plan each page anew.
     */
    private static final String PAGE = """
            WITH looked AS MATERIALIZED (%s LIMIT %d), passed AS MATERIALIZED (SELECT *%s FROM looked AS t%s)
            SELECT * FROM (SELECT * FROM passed AS t %s%s LIMIT %d) AS item
            FULL JOIN (SELECT concat_ws(E'\\n', %s) AS behind FROM (SELECT * FROM looked%s OFFSET %d LIMIT 1) AS last) AS last ON false%s""";

    private final IndexOrder order;
    private final List<String> within = new ArrayList<>();
    private final List<@Nullable Object> bounds = new ArrayList<>();
    private final List<String> passing = new ArrayList<>();
    private final List<@Nullable Object> conditions = new ArrayList<>();

    /** A row as a value. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    Scan(IndexOrder order) {
        this.order = order;
    }

    /** Of the rows the index leads to, these only. */
    Scan within(String condition, @Nullable Object... values) {
        within.add(condition);
        bounds.addAll(Arrays.asList(values));
        return this;
    }

    /** Of the rows looked at, these only. */
    Scan passing(String condition, @Nullable Object... values) {
        passing.add(condition);
        conditions.addAll(Arrays.asList(values));
        return this;
    }

    /** {@code joined}: what is joined to the rows that pass, called {@code t} one by one and {@code passed} together. */
    <T> Page<T> page(Connection connection, String joined, PageRequest request, Row<T> row) throws SQLException {
        List<String> after = order.position(request.after());
        try (PreparedStatement query = prepare(connection, statement(joined, after, request), after);
                ResultSet rows = query.executeQuery()) {
            return page(rows, request.size(), row);
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(DATA_EXCEPTION)) {
                throw Cursors.notOurs();
            }
            throw e;
        }
    }

    /** One row more than the page holds tells that there are more of them; without it the next page begins where this one stopped looking. */
    private <T> Page<T> page(ResultSet rows, int size, Row<T> row) throws SQLException {
        List<T> items = new ArrayList<>();
        Cursor next = null;
        Cursor end = null;
        while (rows.next()) {
            String behind = rows.getString("behind");
            if (behind != null) {
                end = order.at(behind);
            } else if (items.size() == size) {
                end = next;
                break;
            } else {
                items.add(row.of(rows));
                next = items.size() == size ? order.at(rows) : null;
            }
        }
        return new Page<>(items, end);
    }

    /** All rows, whatever their order: called {@code t}. For what is to be known of them together. */
    String whole() {
        List<String> all = new ArrayList<>(within);
        all.addAll(passing);
        return order.from().replaceFirst(" WHERE ", " AS t WHERE ")
                + all.stream().map(each -> " AND " + each).collect(Collectors.joining());
    }

    /** What the placeholders of {@link #whole} stand for. */
    List<@Nullable Object> values() {
        List<@Nullable Object> all = new ArrayList<>(bounds);
        all.addAll(conditions);
        return all;
    }

    private String statement(String joined, List<String> after, PageRequest request) {
        int looks = passing.isEmpty() ? request.size() + 1 : MOST;
        return PAGE.formatted(
                looked(after),
                looks,
                order.texts(),
                passing.isEmpty() ? "" : " WHERE " + String.join(" AND ", passing),
                joined,
                order.sorted("t."),
                request.size() + 1,
                order.columns(),
                order.sorted(""),
                looks - 1,
                order.sorted("item."));
    }

    private String looked(List<String> after) {
        String all = order.from() + within.stream().map(each -> " AND " + each).collect(Collectors.joining());
        return "SELECT * FROM " + all + (after.isEmpty() ? "" : " AND " + order.behind()) + order.sorted("");
    }

    private PreparedStatement prepare(Connection connection, String sql, List<String> after) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Parameters.of(statement).addAll(bounds).addAll(after).addAll(conditions);
        return statement;
    }
}
