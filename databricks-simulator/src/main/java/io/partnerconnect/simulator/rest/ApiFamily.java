package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpRequest;

/** The parts of the API that have a rate limit each. */
public enum ApiFamily {
    TOKEN_MANAGEMENT,
    SCIM_READ,
    SCIM_WRITE,
    PERMISSIONS_READ,
    PERMISSIONS_WRITE,
    OTHER;

    static ApiFamily of(HttpRequest request) {
        boolean read = request.method().equals("GET");
        if (request.path().contains("/token-management/")) {
            return TOKEN_MANAGEMENT;
        }
        if (request.path().contains("/scim/v2/")) {
            return read ? SCIM_READ : SCIM_WRITE;
        }
        if (request.path().startsWith("/api/2.0/permissions/")) {
            return read ? PERMISSIONS_READ : PERMISSIONS_WRITE;
        }
        return OTHER;
    }
}
