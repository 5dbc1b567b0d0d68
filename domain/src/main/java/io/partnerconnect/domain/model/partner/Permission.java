package io.partnerconnect.domain.model.partner;

/** A permission Partner Connect gives a partner's service principal, or one that it should not have. */
public enum Permission {
    TOKEN_USE("Use a personal access token"),
    WORKSPACE_ACCESS("Access the workspace and call its REST APIs"),
    SQL_ACCESS("Access Databricks SQL"),
    CLUSTER_CREATE("Create clusters"),
    POOL_CREATE("Create instance pools"),
    WORKSPACE_CONSUME("Consume dashboards only"),
    WORKSPACE_ADMIN("Administer the workspace"),
    JOB_CREATE("Create jobs"),
    CATALOG_USE("Use the chosen catalog"),
    SCHEMA_CREATE("Create schemas in the chosen catalog"),
    DATA_SELECT("Read chosen data"),
    WAREHOUSE_USE("Use its SQL warehouse"),
    CLUSTER_USE("Use its cluster");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** The permission in words. */
    public String words() {
        return words;
    }
}
