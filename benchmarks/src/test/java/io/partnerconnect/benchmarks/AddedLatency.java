package io.partnerconnect.benchmarks;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.service.iam.ListServicePrincipalsRequest;
import com.databricks.sdk.service.settings.CreateOboTokenRequest;
import io.partnerconnect.persistence.EmbeddedDatabase;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the service adds to a call: list 200 service principals and mint a token, beside the official SDK calling the workspace itself. */
public final class AddedLatency {
    private static final String KEY = "benchmark-key-0123456789abcdef";
    private static final int PRINCIPALS = 200;
    private static final int WARM_UP = 400;
    private static final int MEASURED = 400;
    private static final int MINTS_EACH = 250;

    private final SimulatedWorkspace workspace;
    private final WorkspaceClient sdk;
    private final ServiceProcess service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int minted;

    private AddedLatency(SimulatedWorkspace workspace, ServiceProcess service) {
        this.workspace = workspace;
        this.service = service;
        this.sdk = new WorkspaceClient(new DatabricksConfig()
                .setHost(workspace.url().toString())
                .setToken(workspace.adminToken())
                .setAuthType("pat"));
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start();
        try (DatabricksSimulator simulator = DatabricksSimulator.start()) {
            SimulatedWorkspace workspace = simulator.addWorkspace("bench");
            for (int i = 0; i < PRINCIPALS; i++) {
                workspace.grantTokenUse(workspace.addPrincipal("PRINCIPAL_" + i).applicationId());
            }
            try (ServiceProcess service = ServiceProcess.start(18473, settings(database, workspace))) {
                new AddedLatency(workspace, service).run();
            }
        }
        System.exit(0);
    }

    private static Map<String, String> settings(EmbeddedDatabase database, SimulatedWorkspace workspace)
            throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8));
        Map<String, String> settings = new HashMap<>(database.settings());
        settings.put("pca.installation", "bench");
        settings.put("pca.marker-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.audit.mac-key", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("pca.workspaces.allow-loopback", "true");
        settings.put("pca.credentials.bench.token", workspace.adminToken());
        settings.put("pca.api-keys.bench.sha256", HexFormat.of().formatHex(hash));
        settings.put("pca.api-keys.bench.roles", "admin");
        // The simulator has no limits here, and what is measured is what a call takes, not how calls are held back.
        settings.put("pca.databricks.limits.token-management-per-minute", "10000000");
        settings.put("pca.databricks.limits.scim-per-minute", "10000000");
        return settings;
    }

    private void run() throws Exception {
        call(
                "POST",
                "/api/v1/workspaces",
                "{\"name\":\"bench\",\"url\":\"" + workspace.url() + "\",\"credential\":\"bench\"}",
                201);
        System.out.printf(
                "%-22s %-8s %10s %10s %10s %8s%n", "call", "upstream", "sdk ms", "service ms", "added ms", "ratio");
        for (int latency : new int[] {0, 50}) {
            workspace.latency(Duration.ZERO);
            Sample.sideBySide(latency == 0 ? WARM_UP : 20, this::sdkList, this::serviceList);
            Sample.sideBySide(latency == 0 ? MINTS_EACH : 20, this::sdkMint, this::serviceMint);
            workspace.latency(Duration.ofMillis(latency));
            int times = latency == 0 ? MEASURED : 100;
            print("list 200 principals", latency, Sample.sideBySide(times, this::sdkList, this::serviceList));
            print("mint a token", latency, Sample.sideBySide(times, this::sdkMint, this::serviceMint));
        }
        memory();
    }

    private static void print(String call, int latency, Sample.Pair sides) {
        double sdk = sides.one().median();
        double service = sides.other().median();
        System.out.printf(
                "%-22s %-8s %10.2f %10.2f %10.2f %8.2f   (p90 %.2f / %.2f)%n",
                call,
                latency + " ms",
                sdk,
                service,
                service - sdk,
                service / sdk,
                sides.one().p90(),
                sides.other().p90());
    }

    private void memory() throws Exception {
        workspace.latency(Duration.ofMillis(20));
        long largest = 0;
        CountDownLatch left = new CountDownLatch(6000);
        try (ExecutorService callers = Executors.newFixedThreadPool(64)) {
            for (int i = 0; i < 6000; i++) {
                boolean mint = i % 3 == 0;
                callers.execute(() -> {
                    try {
                        if (mint) {
                            serviceMint();
                        } else {
                            serviceList();
                        }
                    } catch (Exception e) {
                        // throttled: also load
                    } finally {
                        left.countDown();
                    }
                });
            }
            while (!left.await(100, TimeUnit.MILLISECONDS)) {
                largest = Math.max(largest, service.residentMemory());
            }
        }
        System.out.println("memory of the service under 64 callers: at most " + largest + " MiB resident");
    }

    private void sdkList() {
        int seen = 0;
        for (var principal : sdk.servicePrincipals().list(new ListServicePrincipalsRequest())) {
            seen += principal.getApplicationId() == null ? 0 : 1;
        }
        check(seen >= PRINCIPALS);
    }

    private void serviceList() throws Exception {
        String page = call("GET", "/api/v1/workspaces/bench/service-principals?page_size=1000", null, 200);
        check(page.length() > PRINCIPALS * 50);
    }

    private void sdkMint() {
        check(sdk.tokenManagement()
                .createOboToken(new CreateOboTokenRequest()
                        .setApplicationId(next().applicationId())
                        .setComment("benchmark")
                        .setLifetimeSeconds(3600L))
                .getTokenValue()
                .startsWith("dapi"));
    }

    private void serviceMint() throws Exception {
        call(
                "POST",
                "/api/v1/workspaces/bench/service-principals/" + next().applicationId() + "/tokens",
                "{\"lifetime_seconds\":3600,\"reason\":\"benchmark\"}",
                201);
    }

    private synchronized SimulatedPrincipal next() {
        return workspace.principals().get(minted++ % PRINCIPALS);
    }

    private String call(String method, String path, @org.jspecify.annotations.Nullable String body, int expected)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.base().resolve(URI.create(path)))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Long.toString(System.nanoTime()))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(method + " " + path + " -> " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("the answer is not what it should be");
        }
    }
}
