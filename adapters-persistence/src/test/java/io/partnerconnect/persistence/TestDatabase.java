package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
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

    private final AgroalDataSource pool;
    private final EmbeddedDatabase database;

    TestDatabase(AgroalDataSource pool, @ConfigProperty(name = EmbeddedDatabaseResource.PORT) int port) {
        this.pool = pool;
        this.database = EmbeddedDatabase.at(port);
    }

    EmbeddedDatabase real() {
        return database;
    }

    @Override
    public void cut() {
        database.cut();
    }

    @Override
    public void mend() {
        database.mend();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!answers() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
