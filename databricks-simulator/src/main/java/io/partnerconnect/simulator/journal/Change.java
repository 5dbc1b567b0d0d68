package io.partnerconnect.simulator.journal;

import java.time.Instant;

/**
 * One effect that a request had on a workspace.
 *
 * @param request the sequence number of the {@link ReceivedRequest} that caused it
 * @param id the token id, the SCIM id, the id of the warehouse, the name of the catalog or secret scope, …
 * @param comment of a token its comment, of a principal its display name and its external id, of a warehouse or cluster its name and its
 *     custom tags, of permissions and grants who got what, of a secret its key, otherwise the name or what was changed
 * @param cascade whether it only followed from another change, as the end of a token from that of its owner
 */
public record Change(long request, Instant at, Kind kind, String id, String comment, boolean cascade) {

    /** What was changed. */
    public enum Kind {
        PRINCIPAL_CREATED,
        PRINCIPAL_UPDATED,
        PRINCIPAL_DELETED,
        GROUP_CREATED,
        GROUP_UPDATED,
        GROUP_DELETED,
        TOKEN_CREATED,
        TOKEN_UPDATED,
        TOKEN_REVOKED,
        TOKEN_PERMISSIONS_CHANGED,
        PERMISSIONS_CHANGED,
        CONFIGURATION_CHANGED,
        SECRET_CREATED,
        SECRET_DELETED,
        WAREHOUSE_CREATED,
        WAREHOUSE_UPDATED,
        WAREHOUSE_DELETED,
        CLUSTER_CREATED,
        CLUSTER_UPDATED,
        CLUSTER_TERMINATED,
        CLUSTER_DELETED,
        JOB_CREATED,
        JOB_UPDATED,
        JOB_DELETED,
        CATALOG_CREATED,
        CATALOG_DELETED,
        GRANTS_CHANGED,
        SCOPE_CREATED,
        SCOPE_DELETED,
        SCOPE_SECRET_PUT,
        SCOPE_SECRET_DELETED
    }
}
