package io.partnerconnect.torture;

import java.util.regex.Pattern;

/** The changing requests of operations. */
enum Call {
    PRINCIPAL("POST /api/2.0/preview/scim/v2/ServicePrincipals"),
    ENTITLEMENTS("PATCH /api/2.0/preview/scim/v2/ServicePrincipals/\\d+"),
    TOKEN_USE("PATCH /api/2.0/permissions/authorization/tokens"),
    COMPUTE("POST /api/(2.0/sql/warehouses|2.1/clusters/create)"),
    COMPUTE_USE("PATCH /api/2.0/permissions/(?!authorization).*"),
    MINT("POST /api/2.0/token-management/on-behalf-of/tokens"),
    DELIVER("POST /api/2.0/secrets/put"),
    REVOKE("DELETE /api/2.0/token-management/tokens/.*"),
    REMOVE_COMPUTE("DELETE /api/2.0/sql/warehouses/.*|POST /api/2.1/clusters/permanent-delete"),
    REMOVE_PRINCIPAL("DELETE /api/2.0/preview/scim/v2/ServicePrincipals/\\d+");

    @SuppressWarnings("ImmutableEnumChecker") // a compiled pattern never changes
    private final Pattern shape;

    Call(String shape) {
        this.shape = Pattern.compile(shape);
    }

    boolean is(String method, String path) {
        return shape.matcher(method + " " + path).matches();
    }
}
