package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;

/** The kinds of objects that have permissions. */
enum ObjectType {
    WAREHOUSES("warehouses", "warehouses", "/sql/warehouses/"),
    CLUSTERS("clusters", "cluster", "/clusters/"),
    JOBS("jobs", "job", "/jobs/");

    private final String key;
    private final String label;
    private final String idPrefix;

    ObjectType(String key, String label, String idPrefix) {
        this.key = key;
        this.label = label;
        this.idPrefix = idPrefix;
    }

    static ObjectType of(String segment) {
        return switch (segment) {
            case "warehouses", "sql/warehouses" -> WAREHOUSES;
            case "clusters" -> CLUSTERS;
            case "jobs" -> JOBS;
            default -> throw new Problem(400, "BAD_REQUEST", "request_object_type is not recognized: " + segment);
        };
    }

    String label() {
        return label;
    }

    String objectId(String id) {
        return idPrefix + id;
    }

    /** The key of the object's list in the workspace's state. */
    String key(String id) {
        return key + "/" + id;
    }

    List<String> levels() {
        return switch (this) {
            case WAREHOUSES -> List.of("CAN_USE", "CAN_MONITOR", "CAN_VIEW", "CAN_MANAGE", "IS_OWNER");
            case CLUSTERS -> List.of("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE");
            case JOBS -> List.of("CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER");
        };
    }

    boolean hasOwner() {
        return levels().contains("IS_OWNER");
    }

    boolean exists(WorkspaceState workspace, String id) {
        return switch (this) {
            case WAREHOUSES -> workspace.warehouses().get(id) != null;
            case CLUSTERS -> workspace.clusters().get(id) != null;
            case JOBS -> workspace.jobs().get(id) != null;
        };
    }
}
