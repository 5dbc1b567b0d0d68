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
    ALREADY_CONCLUDED("already-concluded"),
    /** Another operation is under way on the connection. */
    CONNECTION_BUSY("connection-busy"),
    /** An operation is under way in the workspace. */
    WORKSPACE_BUSY("workspace-busy"),
    /** Another replica carries the operation out by now. */
    LEASE_LOST("lease-lost"),
    /** What was planned does not fit what is there any more. */
    PLAN_STALE("plan-stale"),
    /** The operation is not in a state in which that can be done. */
    NOT_NOW("operation-not-in-that-state"),
    /** A service principal of the partner's name is there already. */
    PRINCIPAL_EXISTS("service-principal-exists"),
    /** An account that is in use needs its administrator, until another takes his place. */
    ADMINISTRATOR_NEEDED("account-administrator-needed"),
    /** Several things could be the one that is looked for. */
    NOT_TOLD_APART("not-told-apart"),
    /** Another person has to approve it first. */
    APPROVAL_REQUIRED("approval-required"),
    /** It is for another person to decide that. */
    OWN_APPROVAL("own-approval"),
    /** The approval is not in a state in which that can be decided. */
    APPROVAL_CLOSED("approval-not-in-that-state"),
    /** The history goes on by itself. */
    EPOCH_NOT_NEEDED("epoch-not-needed"),
    /** The month of the audit is kept. */
    PARTITION_KEPT("partition-kept"),
    /** The events of the month were removed before. */
    PARTITION_REMOVED("partition-removed"),
    /** The legal hold was released before. */
    HOLD_RELEASED("hold-released"),
    /** A caller has that name already, or had it. */
    API_KEY_EXISTS("api-key-exists"),
    /** There are as many API keys as there can be. */
    API_KEYS_EXHAUSTED("api-keys-exhausted"),
    /** The API key has ended. */
    API_KEY_ENDED("api-key-ended"),
    /** No key is configured to seal credentials with. */
    SEALING_OFF("sealing-off"),
    /** The configuration has a credential of that name. */
    CREDENTIAL_CONFIGURED("credential-configured"),
    /** Workspaces are registered with the credential. */
    CREDENTIAL_IN_USE("credential-in-use"),
    /** The credential is being rotated. */
    CREDENTIAL_BUSY("credential-busy"),
    /** The service cannot replace the credential by itself. */
    CREDENTIAL_NOT_ROTATABLE("credential-not-rotatable");

    private final String code;

    Clash(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
