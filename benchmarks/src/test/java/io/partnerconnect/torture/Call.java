package io.partnerconnect.torture;

import java.util.regex.Pattern;

/** The changing requests of operations, with the effects they are for as the database calls them. */
enum Call {
    PRINCIPAL("POST /api/2.0/preview/scim/v2/ServicePrincipals", "CREATE_PRINCIPAL"),
    ENTITLEMENTS("PATCH /api/2.0/preview/scim/v2/ServicePrincipals/\\d+", "GRANT_ENTITLEMENTS"),
    TOKEN_USE("PATCH /api/2.0/permissions/authorization/tokens", "GRANT_TOKEN_USE"),
    COMPUTE("POST /api/(2.0/sql/warehouses|2.1/clusters/create)", "CREATE_COMPUTE"),
    COMPUTE_USE("PATCH /api/2.0/permissions/(?!authorization).*", "GRANT_COMPUTE"),
    COMPUTE_USE_AGAIN("PATCH /api/2.0/permissions/(?!authorization).*", "GRANT_COMPUTE_USE"),
    WITHDRAW("PATCH /api/2.0/preview/scim/v2/ServicePrincipals/\\d+", "WITHDRAW_ENTITLEMENTS"),
    LEAVE("PATCH /api/2.0/preview/scim/v2/Groups/\\d+", "LEAVE_GROUP"),
    MINT("POST /api/2.0/token-management/on-behalf-of/tokens", "MINT_TOKEN"),
    DELIVER("POST /api/2.0/secrets/put", "DELIVER_TOKEN"),
    LOCK_OUT("PATCH /api/2.0/preview/scim/v2/ServicePrincipals/\\d+", "DEACTIVATE_PRINCIPAL"),
    REVOKE("DELETE /api/2.0/token-management/tokens/.*", "REVOKE_TOKEN"),
    REMOVE_COMPUTE("DELETE /api/2.0/sql/warehouses/.*|POST /api/2.1/clusters/permanent-delete", "REMOVE_COMPUTE"),
    REMOVE_PRINCIPAL("DELETE /api/2.0/preview/scim/v2/ServicePrincipals/\\d+", "REMOVE_PRINCIPAL");

    @SuppressWarnings("ImmutableEnumChecker") // a compiled pattern never changes
    private final Pattern shape;

    private final String effect;

    Call(String shape, String effect) {
        this.shape = Pattern.compile(shape);
        this.effect = effect;
    }

    boolean is(String method, String path) {
        return shape.matcher(method + " " + path).matches();
    }

    String effect() {
        return effect;
    }

    boolean isOfCompute() {
        return this == COMPUTE || this == COMPUTE_USE || this == COMPUTE_USE_AGAIN || this == REMOVE_COMPUTE;
    }
}
