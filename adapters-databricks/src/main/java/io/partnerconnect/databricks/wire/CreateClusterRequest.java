package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Asks for a cluster. */
public record CreateClusterRequest(
        @JsonProperty("cluster_name") String clusterName,
        @JsonProperty("spark_version") String sparkVersion,
        @JsonProperty("node_type_id") String nodeTypeId,
        @JsonProperty("num_workers") int numWorkers,
        @JsonProperty("autotermination_minutes") int autoterminationMinutes,
        @JsonProperty("spark_conf") Map<String, String> sparkConf,
        @JsonProperty("custom_tags") Map<String, String> customTags) {

    /** A tag by which it is found again. */
    public record Tag(String key, String value) {}

    /**
     * One whose driver does all the work.
     *
     * @see <a href="https://docs.databricks.com/compute/configure.html#single-node">single-node compute</a>
     */
    public static CreateClusterRequest ofOneNode(
            String name, String sparkVersion, String nodeType, int idleMinutes, Tag tag) {
        return new CreateClusterRequest(
                name,
                sparkVersion,
                nodeType,
                0,
                idleMinutes,
                Map.of("spark.databricks.cluster.profile", "singleNode", "spark.master", "local[*]"),
                Map.of("ResourceClass", "SingleNode", tag.key(), tag.value()));
    }
}
