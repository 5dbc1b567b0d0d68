package io.partnerconnect.domain.model.workspace;

/** What a pre-flight check of a workspace looks at, in the order it is asked. */
public enum CheckKind {
    REACHABLE,
    CREDENTIAL_VALID,
    CALLER_IS_ADMIN,
    TOKENS_ENABLED,
    ON_BEHALF_OF_USABLE,
    MAXIMUM_LIFETIME,
    TOKEN_ACL,
    QUOTA
}
