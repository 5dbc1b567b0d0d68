package io.partnerconnect.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.SimulatedWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked for many times at once, of two replicas, happens once. {@code pca.one-key.requests} says how many times. */
class OneKeyTest {
    private static final int AT_ONCE = 64;
    private static final String BODY = "{\"partner\":\"fivetran\",\"lifetime_seconds\":86400,\"reason\":\"torture\","
            + "\"delivery\":{\"method\":\"SECRET_SCOPE\",\"scope\":\"partners\",\"key\":\"value\"}}";

    private final int requests = Integer.getInteger("pca.one-key.requests", 200);

    @Test
    void oneKeyIsOneEffectAndOneConnectionIsChangedByOne() throws Exception {
        try (Installation installation = Installation.start(2)) {
            List<Installation.Answer> same = connects(installation, 0, requests, number -> "the-one-key");
            List<Installation.Answer> others = connects(installation, 1, 50, number -> "key-" + number);

            assertThat(same)
                    .filteredOn(answer -> answer.status() == 202)
                    .as("began it")
                    .hasSize(1);
            assertThat(same)
                    .extracting(Installation.Answer::status)
                    .as("all answers")
                    .containsOnly(200, 202);
            assertThat(others)
                    .filteredOn(answer -> answer.status() == 202)
                    .as("won")
                    .hasSize(1);
            assertThat(others)
                    .filteredOn(
                            answer -> answer.status() == 409 && answer.body().contains("connection-busy"))
                    .as("lost")
                    .hasSize(49);
            assertOneConnection(installation, 0);
            assertOneConnection(installation, 1);
        }
    }

    private static void assertOneConnection(Installation installation, int number) {
        SimulatedWorkspace workspace = installation.workspace(number);
        boolean ended =
                Pause.until(() -> states(installation, workspace).equals(List.of("SUCCEEDED")), Duration.ofSeconds(60));
        assertThat(ended).as("operations: %s", states(installation, workspace)).isTrue();
        assertThat(workspace.principals()).hasSize(1);
        assertThat(workspace.warehouses()).hasSize(1);
        assertThat(workspace.tokens()).hasSize(1);
    }

    private static List<String> states(Installation installation, SimulatedWorkspace workspace) {
        return installation.texts("SELECT state FROM pca.operation WHERE workspace = ?", workspace.name());
    }

    /** Gives keys to requests. */
    private interface Keys {
        String of(int number);
    }

    private static List<Installation.Answer> connects(Installation installation, int workspace, int times, Keys keys)
            throws Exception {
        installation.workspace(workspace).addSecretScope("partners");
        installation.workspace(workspace).latency(Duration.ofMillis(200));
        CountDownLatch ready = new CountDownLatch(1);
        Semaphore room = new Semaphore(AT_ONCE);
        List<Future<Installation.Answer>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, times)
                    .forEach(number -> calls.add(callers.submit(() -> {
                        ready.await();
                        room.acquire();
                        try {
                            return installation.post(
                                    installation.replicas().get(number % 2),
                                    "/workspaces/w" + workspace + "/connections",
                                    keys.of(number),
                                    BODY);
                        } finally {
                            room.release();
                        }
                    })));
            ready.countDown();
        }
        List<Installation.Answer> answers = new ArrayList<>();
        for (Future<Installation.Answer> call : calls) {
            answers.add(call.get());
        }
        return answers;
    }
}
