package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Names a cluster where a request is about one. */
public record ClusterId(@JsonProperty("cluster_id") String clusterId) {}
