package io.partnerconnect.domain.usecase.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class TokenLooksTest {
    private static final Workspace PROD = SomeWorkspaces.workspace("prod");

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    /** Of a workspace without tokens; the first call lasts until it may go on. */
    private final TokenLooks looks = new TokenLooks((WorkspaceTokens) Proxy.newProxyInstance(
            WorkspaceTokens.class.getClassLoader(), new Class<?>[] {WorkspaceTokens.class}, (proxy, method, given) -> {
                calls.add(method.getName());
                begun.countDown();
                goOn.await();
                return method.getName().equals("find") ? Optional.empty() : null;
            }));

    @ParameterizedTest
    @CsvSource({"3, find find find find", "4, find each"})
    void aListServesManyWhoLookAtTheSameTime(int waiting, String expected) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>(List.of(threads.submit(() -> find(0, new ArrayList<>()))));
            begun.await();
            List<Thread> others = new CopyOnWriteArrayList<>();
            IntStream.rangeClosed(1, waiting).forEach(i -> asked.add(threads.submit(() -> find(i, others))));
            while (others.size() < waiting
                    || others.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.sleep(1);
            }

            goOn.countDown();
            for (Future<?> each : asked) {
                each.get();
            }

            assertThat(calls).containsExactly(expected.split(" "));
        }
    }

    private void find(int number, List<Thread> who) {
        who.add(Thread.currentThread());
        assertThat(Urgency.BULK.during(() -> looks.find(PROD, new TokenId("%064x".formatted(number)))))
                .isEmpty();
    }
}
