package io.partnerconnect.domain.model.approval;

/** What kinds of things can be made to need an approval. */
public enum ApprovalClass {
    /** To reset a tile: service principal, tokens, compute and check mark go, and none of it comes back. */
    DISCONNECT_FULL,
    /** To delete a service principal, with its tokens: by a disconnect that keeps the rest, or by itself. */
    PRINCIPAL_REMOVAL,
    /** To revoke all tokens of a connection, or of many: what an emergency asks for. */
    REVOCATION,
    /** To begin any other campaign. */
    CAMPAIGN,
    /** To let somebody in who was not let in before: to make an API key. */
    ACCESS,
    /** To remove events of the audit, or to release a legal hold that keeps them. */
    AUDIT_REMOVAL
}
