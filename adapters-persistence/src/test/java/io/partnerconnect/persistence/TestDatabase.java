package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.partnerconnect.domain.contract.DatabaseControls;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database of this module's tests, and the service's connections to it. */
@ApplicationScoped
@QuarkusTestResource(EmbeddedDatabaseResource.class)
class TestDatabase implements DatabaseControls {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration IMPATIENCE = Duration.ofMillis(200);

    private final AgroalDataSource pool;
    private final EmbeddedDatabase database;
    private final Duration acquisition;

    TestDatabase(AgroalDataSource pool, @ConfigProperty(name = EmbeddedDatabaseResource.PORT) int port) {
        this.pool = pool;
        this.database = EmbeddedDatabase.at(port);
        this.acquisition = settings().acquisitionTimeout();
    }

    EmbeddedDatabase real() {
        return database;
    }

    /** The pool tries a second time after a while, which would make each test of this slow. */
    @Override
    public void cut() {
        database.cut();
        settings().setAcquisitionTimeout(IMPATIENCE);
    }

    @Override
    public void mend() {
        settings().setAcquisitionTimeout(acquisition);
        database.mend();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!answers() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    /** The service's statements are planned without that way of PostgreSQL's planner while this is done. */
    void without(String way, Runnable what) {
        planned("SET " + way + " = off");
        try {
            what.run();
        } finally {
            planned("RESET " + way);
        }
    }

    private void planned(String how) {
        database.execute("ALTER ROLE pca_app " + how);
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    private AgroalConnectionPoolConfiguration settings() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
