package io.partnerconnect.domain.model.finding;

/** The call of this service that mends a finding, or begins to. */
public enum Remedy {
    CONNECT,
    RECORD_CONNECTION,
    RELEASE,
    PLAN_DISCONNECT,
    MINT_TOKEN,
    ROTATE,
    REVOKE_TOKEN,
    REMOVE_PRINCIPAL,
    REPAIR_PERMISSIONS,
    CHECK_WORKSPACE,
    /** Two partners of the catalogue are to be told apart. */
    OVERRIDE_PARTNER,
    RECORD_ADMINISTRATOR,
    RECORD_DELEGATE,
    ATTEST_ACCOUNT,
    REMOVE_ACCOUNT_USERS,
    /** Give it anew where it is kept. */
    RENEW_CREDENTIAL,
    /** The service replaces it by itself, where it can. */
    ROTATE_CREDENTIAL,
    CHECK_CREDENTIAL
}
