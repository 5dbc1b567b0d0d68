package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections for the audit and for operations, outside any transaction of the caller: nothing takes along what was written. */
@ApplicationScoped
class Jdbc {
    private final AgroalDataSource database;

    Jdbc(AgroalDataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Each statement is a transaction of its own: one round trip, commit included. */
    <T> T each(Outage outage, Work<T> work) {
        try {
            return QuarkusTransaction.suspendingExisting().call(() -> {
                try (Connection connection = database.getConnection()) {
                    return work.on(connection);
                }
            });
        } catch (RuntimeException e) { // whatever pool and driver throw: one place says what it means
            throw Violations.translate(e, outage);
        }
    }

    /** All statements are one transaction. The pool turns auto-commit on again when the connection goes back. */
    <T> T together(Outage outage, Work<T> work) {
        return each(outage, connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        });
    }

    private static void rollBack(Connection connection, Exception primary) {
        try {
            connection.rollback();
        } catch (SQLException secondary) {
            primary.addSuppressed(secondary);
        }
    }
}
