package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Asks for several things at the same time, each as urgently as whoever opened it. Closed when all have come, or failed. */
final class Together implements AutoCloseable {
    private final Urgency urgency = Urgency.current();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Begins the call. What is returned waits for it, and throws the {@link Failure} it came to. */
    <T> Supplier<T> ask(Supplier<T> call) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> urgency.during(call), threads);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof Failure failure ? failure : e;
            }
        };
    }

    @Override
    public void close() {
        threads.close();
    }
}
