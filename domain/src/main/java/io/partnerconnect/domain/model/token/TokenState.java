package io.partnerconnect.domain.model.token;

/** Whether a token can still be used. */
public enum TokenState {
    ACTIVE,
    EXPIRED,
    /** The workspace does not list it any more: it was revoked, or removed by Databricks. */
    GONE
}
