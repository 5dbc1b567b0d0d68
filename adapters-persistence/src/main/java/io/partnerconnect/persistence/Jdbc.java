package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Connections for the audit and for operations, outside any transaction of the caller: nothing takes along what was written. A quarter of
 * them is never taken by who is not in a hurry, so that people are served while hundreds of operations are carried out.
 */
@ApplicationScoped
class Jdbc {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final Semaphore forBulk;

    Jdbc(AgroalDataSource database) {
        this.database = database;
        int all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        this.forBulk = new Semaphore(Math.max(1, all - all / 4), true);
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Each statement is a transaction of its own: one round trip, commit included. */
    <T> T each(Outage outage, Work<T> work) {
        return switch (Urgency.current()) {
            case INTERACTIVE -> connected(outage, work);
            case SHARED, BULK -> inTurn(outage, work);
        };
    }

    private <T> T inTurn(Outage outage, Work<T> work) {
        try {
            if (!forBulk.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failure.Unavailable(outage, PATIENCE, null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable(Outage.STOPPING, PATIENCE, stopping);
        }
        try {
            return connected(outage, work);
        } finally {
            forBulk.release();
        }
    }

    private <T> T connected(Outage outage, Work<T> work) {
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
