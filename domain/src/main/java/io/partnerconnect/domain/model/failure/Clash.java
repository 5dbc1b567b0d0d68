package io.partnerconnect.domain.model.failure;

/** What a request does not go with. */
public enum Clash {
    /** A workspace of that name, or with that address, is registered already. */
    WORKSPACE_EXISTS("workspace-exists"),
    /** The first request with this idempotency key is still running. */
    REQUEST_IN_FLIGHT("request-in-flight"),
    /** The idempotency key was used for another request. */
    KEY_REUSED("idempotency-key-reused"),
    /** The operation has its outcome already. */
    ALREADY_CONCLUDED("already-concluded");

    private final String code;

    Clash(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
