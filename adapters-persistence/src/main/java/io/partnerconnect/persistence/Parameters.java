package io.partnerconnect.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a statement from the first on. */
final class Parameters {
    private final PreparedStatement statement;
    private int filled;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    /** A statement with all its placeholders filled. */
    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Parameters parameters = new Parameters(statement);
        for (Object value : values) {
            parameters.add(value);
        }
        return statement;
    }

    Parameters add(@Nullable Object value) throws SQLException {
        filled++;
        switch (value) {
            case null -> statement.setNull(filled, Types.NULL);
            case Instant time -> statement.setObject(filled, time.atOffset(ZoneOffset.UTC));
            case UUID id -> statement.setObject(filled, id);
            case byte[] bytes -> statement.setBytes(filled, bytes);
            case Collection<?> many -> statement.setArray(filled, texts(many));
            case Number number -> statement.setLong(filled, number.longValue());
            default -> statement.setString(filled, value.toString());
        }
        return this;
    }

    Parameters addAll(Iterable<? extends @Nullable Object> values) throws SQLException {
        for (Object value : values) {
            add(value);
        }
        return this;
    }

    private Array texts(Collection<?> many) throws SQLException {
        Object[] texts = many.stream().map(each -> Objects.toString(each, null)).toArray();
        return statement.getConnection().createArrayOf("text", texts);
    }
}
