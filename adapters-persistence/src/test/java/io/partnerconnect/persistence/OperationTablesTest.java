package io.partnerconnect.persistence;

import static io.partnerconnect.domain.fixture.AnOperation.anOperation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.contract.OperationPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the tables of operations, as others find it there. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OperationTablesTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static final Duration AN_HOUR = Duration.ofHours(1);
    /** 20 s, renewed every 5 s. */
    private static final Duration A_LEASE = Duration.ofSeconds(15);

    private static final String SILENCE =
            "SELECT 'PT' || setting::int / 1000 || 'S' FROM pg_settings WHERE name = 'idle_in_transaction_session_timeout'";

    @Inject
    TestDatabase database;

    @Inject
    OperationPorts ports;

    private Operation operation;

    @BeforeEach
    void oneOperation() {
        database.real().wipe();
        ports.workspaces().register(SomeWorkspaces.workspace("prod-eu"));
        operation = anOperation(new SequentialIds().nextOperation(), CLOCK.instant())
                .build();
        ports.journal().begin(operation, null, null);
    }

    /** Its locks would keep others from its operations after the lease has ended. */
    @Test
    void whoStandsStillWithinATransactionIsCutOffBeforeItsLeaseEnds() throws SQLException {
        try (Connection connection = database.real().connectAs("pca_app")) {
            assertThat(EmbeddedDatabase.texts(connection, SILENCE))
                    .singleElement()
                    .satisfies(time -> assertThat(Duration.parse(time)).isBetween(Duration.ofSeconds(1), A_LEASE));
        }
    }

    @Test
    void aLeaseLastsByTheClockOfTheDatabaseWhateverTimeTheServiceHas() throws SQLException {
        // When
        ports.journal().take("replica-1", CLOCK.instant().plus(Duration.ofDays(3650)), AN_HOUR, 1);

        // Then
        assertThat(texts("SELECT (held_until - now() BETWEEN interval '59 minutes' AND interval '1 hour')::text"
                        + " FROM pca.operation"))
                .containsExactly("true");
    }

    @Test
    void whoHoldsAnOperationIsSeenUntilHeLetsItGo() throws SQLException {
        // Given
        Lease lease = ports.journal().take(operation.id(), "replica-1", AN_HOUR).orElseThrow();
        List<String> holder = texts("SELECT held_by FROM pca.operation");

        // When
        ports.journal().advance(lease, Progress.to(new OperationState.Held("refused"), CLOCK.instant()));

        // Then
        assertThat(holder).containsExactly("replica-1");
        assertThat(texts("SELECT coalesce(held_by, 'nobody') FROM pca.operation"))
                .containsExactly("nobody");
    }

    @Test
    void seizingWaitsForAStepThatIsBeingBegunAndThenIsRefused() throws Exception {
        try (Connection other = database.real().connectAs("pca_app");
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            other.setAutoCommit(false);
            statement.execute("UPDATE pca.operation SET held_until = clock_timestamp()");
            statement.execute(
                    "UPDATE pca.operation_step SET state = 'STARTED', attempt = gen_random_uuid() WHERE position = 0");

            // When
            Future<Optional<Lease>> seizing =
                    threads.submit(() -> ports.journal().seize(operation.id(), "replica-2", AN_HOUR));
            awaitSomebodyWaiting();
            other.commit();

            // Then
            assertThat(seizing.get()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE pca.operation_step SET effect = 'BREW_COFFEE' WHERE position = 1",
                "UPDATE pca.operation_step SET state = 'DONE', result = 'COFFEE', result_parameters = '{}' WHERE position = 1",
                "UPDATE pca.operation_step SET parameters = '{}' WHERE position = 0",
            })
    void whatNobodyCanReadIsAMistakeOfOursNotAnOutage(String change) throws SQLException {
        // Given
        execute(change);

        // When
        Throwable reading = catchThrowable(() -> ports.operations().find(operation.id()));

        // Then
        assertThat(reading).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE pca.operation SET state = 'PAUSED'",
                "UPDATE pca.operation SET state = 'HELD'",
                "UPDATE pca.operation SET due = NULL",
                "UPDATE pca.operation SET ended_at = now()",
                "UPDATE pca.operation_step SET state = 'BEGUN'",
                "UPDATE pca.operation_step SET state = 'STARTED'",
                "UPDATE pca.operation_step SET state = 'DONE'",
                "INSERT INTO pca.operation_step SELECT gen_random_uuid(), position, effect, parameters, state, attempt, result,"
                        + " result_parameters, attempts FROM pca.operation_step",
            })
    void whatMakesNoSenseIsNotStored(String change) {
        Throwable storing = catchThrowable(() -> execute(change));

        assertThat(storing).isInstanceOf(SQLException.class).hasMessageContaining("constraint");
    }

    private void awaitSomebodyWaiting() throws SQLException {
        for (int attempt = 0; attempt < 1000; attempt++) {
            if (!texts("SELECT pid::text FROM pg_locks WHERE NOT granted").isEmpty()) {
                return;
            }
        }
        throw new AssertionError("nobody waits for the row");
    }

    private void execute(String sql) throws SQLException {
        try (Connection app = database.real().connectAs("pca_app");
                Statement statement = app.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser()) {
            return EmbeddedDatabase.texts(superuser, sql);
        }
    }
}
