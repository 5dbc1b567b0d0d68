package io.partnerconnect.domain.model.workspace;

/** Whether tokens can be created on behalf of service principals in a workspace. */
public enum OnBehalfOf {
    USABLE,
    OFF,
    UNKNOWN
}
