package io.partnerconnect.databricks;

import io.partnerconnect.databricks.wire.CreateClusterRequest;
import io.partnerconnect.domain.model.workspace.Cloud;

/** What the service's clusters are like. */
final class Clusters {
    private final DatabricksSettings.Cluster settings;

    Clusters(DatabricksSettings.Cluster settings) {
        this.settings = settings;
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
}
