package io.partnerconnect.domain.model.partner;

/** The compute resource Partner Connect makes for a connection. */
public enum Compute {
    SQL_WAREHOUSE,
    CLUSTER,
    NONE
}
