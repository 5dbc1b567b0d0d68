package io.partnerconnect.databricks;

import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.wire.ClusterId;
import io.partnerconnect.databricks.wire.CreateClusterRequest;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Set;

/** Clusters. */
record Clusters(ComputeApi api, DatabricksSettings.Cluster settings) implements KindOfCompute {
    @Override
    public Call.Request create(Cloud cloud, String name, String tagKey, String tagValue) {
        var request = smallest(cloud, name, tagKey, tagValue);
        return (address, authorization) -> api.createCluster(address, authorization, request);
    }

    CreateClusterRequest smallest(Cloud cloud, String name, String tagKey, String tagValue) {
        return CreateClusterRequest.ofOneNode(
                name,
                settings.sparkVersion(),
                nodeType(cloud),
                settings.autoterminationMinutes(),
                new CreateClusterRequest.Tag(tagKey, tagValue));
    }

    private String nodeType(Cloud cloud) {
        return switch (cloud) {
            case AWS, UNKNOWN -> settings.nodeTypeAws();
            case AZURE -> settings.nodeTypeAzure();
            case GCP -> settings.nodeTypeGcp();
        };
    }

    @Override
    public Call.Request look(String id) {
        return (address, authorization) -> api.cluster(address, authorization, id);
    }

    @Override
    public Call.Request delete(String id) {
        return (address, authorization) -> api.deleteClusterForGood(address, authorization, new ClusterId(id));
    }

    @Override
    public String type() {
        return "clusters";
    }

    @Override
    public String level() {
        return "CAN_RESTART";
    }

    @Override
    public Set<String> sufficient() {
        return Set.of("CAN_RESTART", "CAN_MANAGE");
    }
}
