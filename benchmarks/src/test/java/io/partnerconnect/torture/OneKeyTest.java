package io.partnerconnect.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is asked for many times at once, of three replicas in turn, happens once. Who is told 503 asks again. {@code -Done-key.requests} says how
 * many times.
 */
class OneKeyTest {
    private static final int AT_ONCE = 64;
    private static final String CONNECT = "{\"partner\":\"fivetran\",\"lifetime_seconds\":86400,\"reason\":\"torture\","
            + "\"delivery\":{\"method\":\"SECRET_SCOPE\",\"scope\":\"partners\",\"key\":\"value\"}}";
    private static final String MINT = "{\"comment\":\"torture\",\"lifetime_seconds\":86400,\"reason\":\"torture\"}";
    private static final String DISCONNECT = "{\"mode\":\"FULL\",\"plan_hash\":\"%s\",\"reason\":\"torture\"}";

    private final int requests = Integer.getInteger("one-key.requests", 150);

    @Test
    void oneKeyIsOneEffectAndOneConnectionIsChangedByOne() throws Exception {
        try (Installation installation = Installation.start(3, 1)) {
            SimulatedWorkspace first = installation.workspace(0);
            installation.workspaces().forEach(workspace -> {
                workspace.addSecretScope("partners");
                workspace.latency(Duration.ofMillis(200));
            });

            List<Integer> connects = statuses(installation, requests, "/connections", CONNECT, number -> "one-key");

            assertThat(connects)
                    .filteredOn(status -> status == 202)
                    .as("began it")
                    .hasSize(1);
            assertThat(connects).as("all answers").hasSize(requests).isSubsetOf(200, 202);
            assertThat(ended(installation, "CONNECT")).as("connected").isTrue();
            assertThat(first.principals()).hasSize(1);
            assertThat(first.warehouses()).hasSize(1);
            assertThat(first.tokens()).hasSize(1);
            assertThat(intents(installation, "connection.connect")).isEqualTo(1);
            assertThat(intents(installation, "token.mint")).isEqualTo(1);

            SimulatedPrincipal principal = first.principals().getFirst();
            String tokens = "/service-principals/" + principal.applicationId() + "/tokens";
            List<Integer> mints = statuses(installation, requests, tokens, MINT, number -> "one-mint");

            assertThat(mints)
                    .filteredOn(status -> status == 201)
                    .as("minted it")
                    .hasSize(1);
            assertThat(mints).as("all answers").hasSize(requests).isSubsetOf(200, 201, 409);
            assertThat(first.tokens()).as("tokens").hasSize(2);
            assertThat(intents(installation, "token.mint")).isEqualTo(2);

            String plan = installation
                    .client()
                    .post("/workspaces/w0/connections/fivetran/disconnect-plan", "plan", "{\"mode\":\"FULL\"}")
                    .text("plan_hash");
            String body = DISCONNECT.formatted(plan);
            List<Integer> disconnects =
                    statuses(installation, 50, "/connections/fivetran/disconnect", body, number -> "key-" + number);

            assertThat(disconnects)
                    .filteredOn(status -> status == 202)
                    .as("won")
                    .hasSize(1);
            assertThat(disconnects)
                    .filteredOn(status -> status == 409)
                    .as("lost")
                    .hasSize(49);
            assertThat(ended(installation, "DISCONNECT")).as("disconnected").isTrue();
            assertThat(first.principals()).isEmpty();
            assertThat(first.tokens()).isEmpty();
            assertThat(intents(installation, "connection.disconnect")).isEqualTo(1);
            assertThat(intents(installation, "service-principal.remove")).isEqualTo(1);
        }
    }

    private static boolean ended(Installation installation, String kind) {
        return Pause.until(
                () -> installation
                        .database()
                        .texts("SELECT state FROM pca.operation WHERE workspace = 'w0' AND kind = ?", kind)
                        .equals(List.of("SUCCEEDED")),
                Duration.ofSeconds(90));
    }

    private static int intents(Installation installation, String action) {
        return installation
                .database()
                .texts("SELECT id::text FROM audit_v1.operations WHERE action = ?", action)
                .size();
    }

    /** What was answered in the end. */
    private static List<Integer> statuses(
            Installation installation, int times, String path, String body, IntFunction<String> keys) throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        Semaphore room = new Semaphore(AT_ONCE);
        List<Future<Integer>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, times)
                    .forEach(number -> calls.add(callers.submit(() -> {
                        ready.await();
                        room.acquire();
                        try {
                            return installation
                                    .client()
                                    .post("/workspaces/w0" + path, keys.apply(number), body)
                                    .status();
                        } finally {
                            room.release();
                        }
                    })));
            ready.countDown();
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : calls) {
            statuses.add(call.get());
        }
        return statuses;
    }
}
