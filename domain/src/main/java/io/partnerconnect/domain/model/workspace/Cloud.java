package io.partnerconnect.domain.model.workspace;

/** The cloud a workspace runs on, as its host name tells. */
public enum Cloud {
    AWS,
    AZURE,
    GCP,
    /** The host name is none of Databricks' public ones. */
    UNKNOWN;

    static Cloud ofHost(String host) {
        if (host.endsWith(".azuredatabricks.net")) {
            return AZURE;
        }
        if (host.endsWith(".gcp.databricks.com")) {
            return GCP;
        }
        return host.endsWith(".cloud.databricks.com") ? AWS : UNKNOWN;
    }
}
