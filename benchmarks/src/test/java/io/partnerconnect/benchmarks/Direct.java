package io.partnerconnect.benchmarks;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.service.iam.ListServicePrincipalsRequest;
import com.databricks.sdk.service.settings.CreateOboTokenRequest;
import io.partnerconnect.simulator.SimulatedWorkspace;

/** Calls of the workspace itself, with Databricks' own SDK: what the service is compared with. */
final class Direct {
    private final WorkspaceClient sdk;

    Direct(SimulatedWorkspace workspace) {
        this.sdk = new WorkspaceClient(new DatabricksConfig()
                .setHost(workspace.url().toString())
                .setToken(workspace.adminToken())
                .setAuthType("pat"));
    }

    /** How many service principals are listed. */
    int list() {
        int listed = 0;
        for (var principal : sdk.servicePrincipals().list(new ListServicePrincipalsRequest())) {
            listed += principal.getApplicationId() == null ? 0 : 1;
        }
        return listed;
    }

    /** The value of a new token. */
    String mint(String applicationId) {
        return sdk.tokenManagement()
                .createOboToken(new CreateOboTokenRequest()
                        .setApplicationId(applicationId)
                        .setComment("benchmark")
                        .setLifetimeSeconds(3600L))
                .getTokenValue();
    }
}
