package io.partnerconnect.benchmarks;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.service.compute.ListClustersRequest;
import com.databricks.sdk.service.iam.ListServicePrincipalsRequest;
import com.databricks.sdk.service.settings.ListTokenManagementRequest;
import com.databricks.sdk.service.sql.ListWarehousesRequest;
import io.partnerconnect.simulator.SimulatedWorkspace;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads workspaces with Databricks' own SDK: what the service reads of them, call after call, but for their configuration: its call for
 * that does not send which keys are wanted.
 */
final class WithSdk {
    private static final int SEQUENTIALLY = 8;
    private static final int IN_PARALLEL = 128;
    private static final int THREADS = 32;

    private WithSdk() {}

    /** What a workspace takes, in milliseconds, and how many were read to know. */
    record Times(double sequential, int sequentially, double parallel, int inParallel) {}

    static Times read(List<SimulatedWorkspace> fleet) throws Exception {
        List<SimulatedWorkspace> some = fleet.subList(0, Math.min(SEQUENTIALLY, fleet.size()));
        List<SimulatedWorkspace> more =
                fleet.subList(some.size() % fleet.size(), Math.min(some.size() + IN_PARALLEL, fleet.size()));
        long start = System.nanoTime();
        some.forEach(WithSdk::read);
        double sequential = (System.nanoTime() - start) / 1e6 / some.size();
        start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> reading = more.stream()
                    .map(workspace -> threads.submit(() -> read(workspace)))
                    .toList();
            for (Future<Integer> each : reading) {
                each.get();
            }
        }
        return new Times(sequential, some.size(), (System.nanoTime() - start) / 1e6 / more.size(), more.size());
    }

    /** How many things it saw: it is not enough to ask. */
    private static int read(SimulatedWorkspace workspace) {
        WorkspaceClient client = new WorkspaceClient(new DatabricksConfig()
                .setHost(workspace.url().toString())
                .setToken(workspace.adminToken())
                .setAuthType("pat"));
        int seen = 0;
        for (Object each : client.servicePrincipals().list(new ListServicePrincipalsRequest())) {
            seen += each == null ? 0 : 1;
        }
        for (Object each : client.tokenManagement().list(new ListTokenManagementRequest())) {
            seen += each == null ? 0 : 1;
        }
        client.tokenManagement().getPermissions();
        for (Object each : client.warehouses().list(new ListWarehousesRequest())) {
            seen += each == null ? 0 : 1;
        }
        for (Object each : client.clusters().list(new ListClustersRequest())) {
            seen += each == null ? 0 : 1;
        }
        return seen;
    }
}
