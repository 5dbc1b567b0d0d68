package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The custom tags of warehouses, which are a list of pairs, and of clusters, which are an object. */
public final class Tags {
    private Tags() {}

    public static Map<String, String> ofWarehouse(ObjectNode warehouse) {
        Map<String, String> tags = new TreeMap<>();
        warehouse
                .path("tags")
                .path("custom_tags")
                .forEach(tag -> tags.put(Json.text(tag, "key", ""), Json.text(tag, "value", "")));
        return tags;
    }

    public static Map<String, String> ofCluster(ObjectNode cluster) {
        Map<String, String> tags = new TreeMap<>();
        cluster.path("custom_tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
        return tags;
    }

    static String comment(String name, Map<String, String> tags) {
        return tags.isEmpty() ? name : name + " " + tags;
    }
}
