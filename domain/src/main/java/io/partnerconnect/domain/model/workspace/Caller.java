package io.partnerconnect.domain.model.workspace;

/** Who the service is in a workspace. {@code userName} of a service principal is its application id. */
public record Caller(String id, String userName, boolean active, boolean admin) {}
