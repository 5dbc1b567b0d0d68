package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Transactions in the name of {@code pca_sealer}, which alone may add to the history. */
@ApplicationScoped
class Sealer {
    private final Jdbc jdbc;

    Sealer(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    <T> T write(Jdbc.Work<T> work) {
        return jdbc.together(Outage.AUDIT, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL ROLE pca_sealer");
            }
            return work.on(connection);
        });
    }

    /** How many rows a statement added. */
    static int add(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = Parameters.prepare(connection, sql, values)) {
            return insert.executeUpdate();
        }
    }
}
