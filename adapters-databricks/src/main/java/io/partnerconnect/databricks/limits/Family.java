package io.partnerconnect.databricks.limits;

/** The parts of the REST API that each have a rate limit of their own. */
public enum Family {
    TOKEN_MANAGEMENT,
    SCIM,
    PERMISSIONS_READ,
    PERMISSIONS_WRITE,
    OTHER
}
