package io.partnerconnect.persistence;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.usecase.TimeOrderedIds;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service's own ledger over connections of its own, without a container: for measuring what a commit takes. */
public final class PooledLedger implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TRUSTED = Duration.ofMillis(100);

    private final AgroalDataSource pool;
    private final AuditLedger ledger;

    private PooledLedger(AgroalDataSource pool, String macKey) {
        Ids ids = new TimeOrderedIds(Clock.systemUTC(), new SecureRandom());
        EventWriter events = new EventWriter(new Seals(new Key(macKey)));
        AuditWriter writer = new AuditWriter(events, new Warrants(events, ids), ids);
        this.pool = pool;
        this.ledger = new PostgresAuditLedger(new Uncontained(pool), writer, events, ids);
    }

    /** With so many connections as {@code pca_app}, that are there when this returns, and set as the service sets its own. */
    public static PooledLedger of(EmbeddedDatabase database, int connections, String macKey) throws SQLException {
        AgroalDataSource pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(settings -> settings.minSize(connections)
                        .maxSize(connections)
                        .acquisitionTimeout(PATIENCE)
                        .idleValidationTimeout(TRUSTED)
                        .connectionValidator(ConnectionValidator.defaultValidator())
                        .connectionFactoryConfiguration(factory ->
                                factory.jdbcUrl(database.jdbcUrl()).principal(new NamePrincipal("pca_app")))));
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(pool.getConnection());
        }
        for (Connection each : all) {
            each.close();
        }
        return new PooledLedger(pool, macKey);
    }

    public AuditLedger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Key(String macKey) implements AuditSettings {
        @Override
        public Optional<List<String>> previousMacKeys() {
            return Optional.empty();
        }
    }

    /** There is no transaction of a caller that would have to be suspended. */
    private static final class Uncontained extends Jdbc {
        private final AgroalDataSource pool;

        Uncontained(AgroalDataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        <T> T each(Outage outage, Work<T> work) {
            try (Connection connection = pool.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw Violations.translate(new IllegalStateException(e), outage);
            }
        }
    }
}
