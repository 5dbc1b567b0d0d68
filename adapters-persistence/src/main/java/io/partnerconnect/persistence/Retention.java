package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.failure.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions in the name of {@code pca_retention}, which may do nothing but call one function. It reads a whole month. */
@ApplicationScoped
class Retention {
    /** Less than the age at which an operation is settled, so that none is while its transaction is under way. */
    private static final String TIMEOUT = "60s";

    private final Jdbc jdbc;

    Retention(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    <T> T act(Jdbc.Work<T> work) {
        return jdbc.together(Outage.AUDIT, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = '" + TIMEOUT + "'; SET LOCAL ROLE pca_retention");
            }
            return work.on(connection);
        });
    }

    /** The same limit for who only looks. */
    static void patiently(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '" + TIMEOUT + "'");
        }
    }
}
