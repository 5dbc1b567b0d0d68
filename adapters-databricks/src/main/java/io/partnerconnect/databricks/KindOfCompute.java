package io.partnerconnect.databricks;

import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Set;

/** What differs between SQL warehouses and clusters. */
interface KindOfCompute {
    /** Makes one of the smallest size that stops by itself. */
    Call.Request create(Cloud cloud, String name, String tagKey, String tagValue);

    Call.Request look(String id);

    /** Deletes it for good. */
    Call.Request delete(String id);

    /** How the permissions API calls them. */
    String type();

    /** The level that lets somebody use one. */
    String level();

    /** That one, and those that let do more. */
    Set<String> sufficient();
}
