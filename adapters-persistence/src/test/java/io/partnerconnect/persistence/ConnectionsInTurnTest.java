package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Outage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ConnectionsInTurnTest {
    private static final int MANY = 100;

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

    @Test
    void whoComesBackAtOnceIsServedAfterWhoWaits() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(size - 1);
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger before = new AtomicInteger();
        try (ExecutorService holders = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given
            for (int i = 1; i < size; i++) {
                holders.execute(() -> jdbc.each(Outage.DATABASE, connection -> {
                    held.countDown();
                    await(end);
                    return connection;
                }));
            }
            held.await();
            Thread again = Thread.ofPlatform().start(() -> {
                while (calls.get() < MANY) {
                    jdbc.each(Outage.DATABASE, connection -> {
                        calls.incrementAndGet();
                        first.countDown();
                        await(waits);
                        return connection.isValid(2);
                    });
                }
            });
            first.await();

            // When
            Thread waiting = Thread.ofPlatform()
                    .start(() -> jdbc.each(Outage.DATABASE, connection -> {
                        before.set(calls.get());
                        return connection.isValid(2);
                    }));
            untilItWaits(waiting);
            waits.countDown();
            waiting.join();
            again.join();
            end.countDown();
        }

        // Then
        assertThat(before).hasValue(1);
    }

    private static void untilItWaits(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            TimeUnit.MILLISECONDS.sleep(1);
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
