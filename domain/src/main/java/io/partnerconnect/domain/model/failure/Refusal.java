package io.partnerconnect.domain.model.failure;

/** Why a workspace refused, what to tell people, and what they can do about it. */
public enum Refusal {
    CREDENTIAL_REFUSED(
            "credential-refused",
            "it does not accept the service's credential for it.",
            "Renew the credential this workspace is registered with; it may have expired, been revoked or belong to another workspace."),
    CREDENTIAL_UNKNOWN(
            "credential-unknown",
            "the credential it is registered with is neither configured in this service nor kept by it.",
            "Configure a credential of that name or keep one sealed (PUT /credentials/{name}), or register the workspace with another one."),
    CREDENTIAL_KEY_MISSING(
            "credential-key-missing",
            "the key that its credential is sealed with is not configured in this service.",
            "Configure that key again (pca.sealed-credentials.keys); or give the credential anew (PUT /credentials/{name}), which seals it"
                    + " with the current key."),
    CREDENTIAL_BROKEN(
            "credential-broken",
            "its sealed credential does not open: it was changed outside the service, or the key of that name is another one.",
            "Find out who can write to the database, and whether the key was exchanged; then give the credential anew"
                    + " (PUT /credentials/{name})."),
    CREDENTIAL_UNREADABLE(
            "credential-unreadable",
            "its credential is not where the configuration says, or cannot be read there.",
            "Put it there, so that this service can read it, or correct the configuration (pca.credentials); what was put there is used"
                    + " without a restart."),
    ADDRESS_PRIVATE(
            "address-private",
            "its name stands for an address of a private network, and the service connects to none it was not allowed to.",
            "If the workspace is to be reached there, an administrator names the range in private_ranges of its registration"
                    + " (PATCH /workspaces/{workspace})."),
    ADDRESS_NOT_ALLOWED(
            "address-not-allowed",
            "its host is not admitted here, or its name stands for an address that the service never connects to.",
            "Correct the workspace's URL, or what its name stands for; pca.workspaces.address-suffixes says which hosts are admitted."),
    NOT_AN_ADMIN(
            "credential-not-admin",
            "the service's credential is not allowed to do this.",
            "Make the identity behind the credential a member of the workspace group admins."),
    TOKENS_DISABLED(
            "tokens-disabled",
            "personal access tokens are turned off there.",
            "Turn on personal access tokens in the workspace's settings; Partner Connect needs them."),
    ON_BEHALF_OF_OFF(
            "obo-not-enabled",
            "creating tokens on behalf of service principals is not enabled for it.",
            "Connect or rotate the connection: that mints as the service principal itself. Or ask an account administrator to enable personal"
                    + " access tokens for service principals (account console, feature enablement)."),
    TOKEN_USE_NOT_PERMITTED(
            "token-use-not-permitted",
            "the service principal has no permission to use tokens.",
            "Grant the service principal CAN_USE on tokens, by PATCH: a PUT revokes other people's tokens."),
    LIFETIME_ABOVE_MAXIMUM(
            "lifetime-above-maximum",
            "the lifetime is longer than the workspace allows.",
            "Ask for a shorter lifetime; POST /workspaces/{workspace}/checks shows the maximum."),
    QUOTA_REACHED(
            "quota-reached",
            "the service principal holds as many tokens as it may.",
            "Revoke tokens that are no longer used."),
    SECRETS_EXHAUSTED(
            "secrets-exhausted",
            "the service principal has five OAuth secrets, as many as it may.",
            "Delete one that is no longer used, or wait until one expires."),
    REQUEST_REFUSED(
            "request-refused",
            "it does not accept the request.",
            "Look the request id up with Databricks; the service may not know this workspace's version of the API.");

    private final String code;
    private final String sentence;
    private final String remedy;

    Refusal(String code, String sentence, String remedy) {
        this.code = code;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    /** The reason as the second half of "Workspace x refused: …". */
    public String sentence() {
        return sentence;
    }

    public String remedy() {
        return remedy;
    }
}
