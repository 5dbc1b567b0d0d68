package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Asks for a SQL warehouse. */
public record CreateWarehouseRequest(
        @JsonProperty("name") String name,
        @JsonProperty("cluster_size") String clusterSize,
        @JsonProperty("auto_stop_mins") int autoStopMins,
        @JsonProperty("max_num_clusters") int maxNumClusters,
        @JsonProperty("tags") WarehouseTags tags) {

    /** One of the smallest size, that stops after the shortest idle time the API takes. */
    public static CreateWarehouseRequest smallest(String name, String tagKey, String tagValue) {
        return new CreateWarehouseRequest(name, "2X-Small", 10, 1, WarehouseTags.of(tagKey, tagValue));
    }
}
