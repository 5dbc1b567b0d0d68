package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
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
import java.util.function.Supplier;

/**
 * Connections for the audit and for operations, outside any transaction of the caller: nothing takes along what was written. A quarter of
 * them is never taken by who is not in a hurry, so that people are served while hundreds of operations are carried out. Who waits is served
 * in the order of coming, which the pool does not see to: it gives what comes back to whoever asks at that moment.
 */
@ApplicationScoped
class Jdbc {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final Semaphore forAll;
    private final Semaphore forBulk;
    private final Duration patience;

    Jdbc(AgroalDataSource database) {
        this.database = database;
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        int all = pool.maxSize();
        this.patience = pool.acquisitionTimeout();
        this.forAll = new Semaphore(all, true);
        this.forBulk = new Semaphore(Math.max(1, all - all / 4), true);
    }

    /** What is done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Each statement is a transaction of its own: one round trip, commit included. */
    <T> T each(Outage outage, Work<T> work) {
        return switch (Urgency.current()) {
            case INTERACTIVE -> served(outage, work);
            case SHARED, BULK -> inTurn(forBulk, PATIENCE, outage, () -> served(outage, work));
        };
    }

    private <T> T served(Outage outage, Work<T> work) {
        return inTurn(forAll, patience, outage, () -> connected(outage, work));
    }

    private static <T> T inTurn(Semaphore turn, Duration atMost, Outage outage, Supplier<T> what) {
        try {
            if (!turn.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Failure.Unavailable(outage, PATIENCE, null);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable(Outage.STOPPING, PATIENCE, stopping);
        }
        try {
            return what.get();
        } finally {
            turn.release();
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
