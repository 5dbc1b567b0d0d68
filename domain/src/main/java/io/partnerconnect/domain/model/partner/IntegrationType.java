package io.partnerconnect.domain.model.partner;

import static io.partnerconnect.domain.model.partner.Permission.CATALOG_USE;
import static io.partnerconnect.domain.model.partner.Permission.CLUSTER_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.CLUSTER_USE;
import static io.partnerconnect.domain.model.partner.Permission.DATA_SELECT;
import static io.partnerconnect.domain.model.partner.Permission.JOB_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.SCHEMA_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.SQL_ACCESS;
import static io.partnerconnect.domain.model.partner.Permission.TOKEN_USE;
import static io.partnerconnect.domain.model.partner.Permission.WAREHOUSE_USE;
import static io.partnerconnect.domain.model.partner.Permission.WORKSPACE_ACCESS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a partner is integrated, which decides the permission profile of its service principal and its compute. The types are those of
 * the public Partner Connect contract; the two profiles Databricks documents are those of data ingestion ({@link #WAREHOUSE_WRITE}) and
 * of data preparation and transformation ({@link #WORKSPACE_MANAGEMENT}).
 */
public enum IntegrationType {
    /** No service principal; the user brings his own credential and compute. */
    NO_INTEGRATION(Compute.NONE),
    CLUSTER_COMPUTE(Compute.CLUSTER, TOKEN_USE, WORKSPACE_ACCESS, CLUSTER_USE),
    WAREHOUSE_READ(
            Compute.SQL_WAREHOUSE, TOKEN_USE, WORKSPACE_ACCESS, SQL_ACCESS, WAREHOUSE_USE, CATALOG_USE, DATA_SELECT),
    WAREHOUSE_WRITE(
            Compute.SQL_WAREHOUSE, TOKEN_USE, WORKSPACE_ACCESS, SQL_ACCESS, WAREHOUSE_USE, CATALOG_USE, SCHEMA_CREATE),
    WAREHOUSE_READ_WRITE(
            Compute.SQL_WAREHOUSE,
            TOKEN_USE,
            WORKSPACE_ACCESS,
            SQL_ACCESS,
            WAREHOUSE_USE,
            CATALOG_USE,
            SCHEMA_CREATE,
            DATA_SELECT),
    WORKSPACE_MANAGEMENT(Compute.NONE, TOKEN_USE, WORKSPACE_ACCESS, CLUSTER_CREATE, JOB_CREATE);

    private final Compute compute;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy; the JDK has no type that says so
    private final Set<Permission> profile;

    IntegrationType(Compute compute, Permission... profile) {
        this.compute = compute;
        this.profile = profile.length == 0 ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(List.of(profile)));
    }

    public Compute compute() {
        return compute;
    }

    /** The permissions the partner's service principal should have, in a stable order. */
    public Set<Permission> profile() {
        return profile;
    }

    public boolean usesServicePrincipal() {
        return !profile.isEmpty();
    }
}
