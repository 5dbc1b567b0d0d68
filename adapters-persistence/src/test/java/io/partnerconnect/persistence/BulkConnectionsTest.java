package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BulkConnectionsTest {
    @Inject
    Jdbc jdbc;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int size;

    @Test
    void bulkLeavesAQuarterOfTheConnectionsToWhoWaits() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(size - size / 4);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            for (int i = 0; i < 2 * size; i++) {
                callers.execute(() -> Urgency.BULK.during(() -> jdbc.each(Outage.DATABASE, connection -> {
                    held.countDown();
                    await(end);
                    return connection;
                })));
            }
            held.await();

            // When
            boolean valid = jdbc.each(Outage.DATABASE, connection -> connection.isValid(2));

            // Then
            assertThat(valid).isTrue();
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
