package io.partnerconnect.domain.model.finding;

/** What can be wrong or risky, and what to do about it. */
public enum FindingKind {
    PRINCIPAL_MISSING(
            Severity.HIGH, Remedy.CONNECT, "The service principal is gone.", "Connect anew, or forget the check mark."),
    PRINCIPAL_INACTIVE(
            Severity.MEDIUM, Remedy.RELEASE, "The service principal is inactive.", "Activate it, or disconnect."),
    PRINCIPAL_INACTIVE_WITH_TOKENS(
            Severity.MEDIUM,
            Remedy.PLAN_DISCONNECT,
            "An inactive service principal has tokens that work again once it is active.",
            "Revoke them, or disconnect."),
    PRINCIPAL_DUPLICATE(
            Severity.MEDIUM,
            Remedy.REMOVE_PRINCIPAL,
            "More than one service principal carries the partner's name.",
            "Remove those the partner does not use."),
    PRINCIPAL_SHARED(
            Severity.MEDIUM,
            Remedy.OVERRIDE_PARTNER,
            "More than one partner of the catalogue goes by this service principal's name.",
            "Give each partner a name of its own in the catalogue."),
    TOKEN_MISSING(
            Severity.HIGH, Remedy.MINT_TOKEN, "No token can be used.", "Mint a token and hand it to the partner."),
    TOKEN_NEVER_EXPIRES(Severity.HIGH, Remedy.ROTATE, "A token never expires.", "Replace it by one with a lifetime."),
    TOKEN_EXPIRES_SOON(
            Severity.LOW,
            Remedy.ROTATE,
            "A token expires soon.",
            "Rotate it before that, so that the partner goes on working."),
    TOKEN_INACTIVE_SOON(
            Severity.LOW,
            Remedy.ROTATE,
            "A token has not been used for long, and Databricks revokes it for that.",
            "Find out whether the partner still needs it: rotate it, or revoke it."),
    TOKEN_UNUSED(
            Severity.LOW,
            Remedy.REVOKE_TOKEN,
            "A token was not used since it was minted, as far as the workspace tells.",
            "Hand it to the partner, or revoke it."),
    TOKEN_OVER_POLICY(
            Severity.MEDIUM,
            Remedy.ROTATE,
            "A token lives longer than tokens should.",
            "Replace it by one with a shorter lifetime."),
    TOKEN_OVER_WORKSPACE_MAXIMUM(
            Severity.MEDIUM,
            Remedy.ROTATE,
            "A token lives longer than the workspace allows new ones to.",
            "Replace it by one with a shorter lifetime."),
    TOKEN_QUOTA_NEAR(
            Severity.MEDIUM,
            Remedy.REVOKE_TOKEN,
            "A service principal has nearly as many tokens as it can have.",
            "Revoke those nobody uses."),
    TOKENS_DISABLED(
            Severity.CRITICAL,
            Remedy.CHECK_WORKSPACE,
            "Personal access tokens are turned off in the workspace.",
            "Turn them on, or move the partner to OAuth."),
    TOKEN_USE_DENIED(
            Severity.HIGH,
            Remedy.REPAIR_PERMISSIONS,
            "The service principal may not use tokens any more.",
            "Let it use tokens again."),
    PERMISSION_MISSING(
            Severity.HIGH,
            Remedy.REPAIR_PERMISSIONS,
            "The service principal lacks what its partner's profile gives it.",
            "Bring it back to the profile."),
    PERMISSION_EXCESS(
            Severity.HIGH,
            Remedy.REPAIR_PERMISSIONS,
            "The service principal may more than its partner's profile gives it.",
            "Bring it back to the profile."),
    COMPUTE_MISSING(
            Severity.HIGH,
            Remedy.CONNECT,
            "The SQL warehouse or cluster of the partner is gone.",
            "Connect anew, or point the partner to another one."),
    COMPUTE_ORPHANED(
            Severity.LOW,
            Remedy.PLAN_DISCONNECT,
            "A SQL warehouse or cluster of the partner's name is left, without a connection.",
            "Delete it when nobody uses it."),
    OLD_GENERATION_USED(
            Severity.HIGH,
            Remedy.REVOKE_TOKEN,
            "A token is used that the partner has switched from.",
            "Find out who uses it; then set the newer token there and revoke this one, or revoke it at once if nobody should."),
    NOT_RECORDED(
            Severity.MEDIUM,
            Remedy.RECORD_CONNECTION,
            "No connection was recorded for this service principal.",
            "Record the connection, or remove the service principal."),
    PARTNER_SIDE_STALE(
            Severity.HIGH,
            Remedy.PLAN_DISCONNECT,
            "The partner no longer serves the connection, as it answered to somebody who opened the tile.",
            "If its account has expired, renew it at the partner; otherwise disconnect and connect anew. Then report what it answers."),
    NO_ADMINISTRATOR(
            Severity.HIGH,
            Remedy.RECORD_ADMINISTRATOR,
            "Nobody is recorded as administrator of the account with the partner.",
            "Find out who administers it, and record that."),
    ADMINISTRATOR_NOT_ACTIVE(
            Severity.HIGH,
            Remedy.RECORD_ADMINISTRATOR,
            "The administrator of the account with the partner is an active user of no connected workspace.",
            "If he has left, have somebody else made administrator at the partner, and record that."),
    ATTESTATION_OVERDUE(
            Severity.MEDIUM,
            Remedy.ATTEST_ACCOUNT,
            "Nobody confirmed in time that what is recorded of the account with the partner is right.",
            "Compare it with the account at the partner, correct what is wrong, and confirm the rest."),
    ADMINISTRATOR_ALONE(
            Severity.LOW,
            Remedy.RECORD_DELEGATE,
            "Nobody but the administrator of the account with the partner can add users.",
            "Have him delegate to somebody else, and record that; where the partner knows no delegates, agree with its support on who"
                    + " takes over."),
    NO_WORKSPACE_CONNECTED(
            Severity.LOW,
            Remedy.REMOVE_ACCOUNT_USERS,
            "No workspace is connected to the partner any longer, and people can still sign in there.",
            "If the account is not needed any more, have it closed, and remove its users here, the administrator last."),
    CREDENTIAL_UNUSABLE(
            Severity.CRITICAL,
            Remedy.RENEW_CREDENTIAL,
            "A credential of the service cannot be opened, or is not where it is said to be.",
            "Give it anew where it is kept; its problem tells what is missing there."),
    CREDENTIAL_REFUSED(
            Severity.CRITICAL,
            Remedy.RENEW_CREDENTIAL,
            "A workspace does not accept the service's credential for it.",
            "It may have expired, been revoked or belong to another workspace: give it anew where it is kept."),
    CREDENTIAL_NOT_ADMINISTRATOR(
            Severity.HIGH,
            Remedy.CHECK_CREDENTIAL,
            "The identity behind a credential of the service is not an active administrator.",
            "Make it an active member of the workspace group admins, and look again."),
    CREDENTIAL_EXPIRES_SOON(
            Severity.LOW,
            Remedy.ROTATE_CREDENTIAL,
            "A credential of the service expires soon.",
            "Before that, rotate it; where it is configured, put another one in its place there."),
    CREDENTIAL_OLD(
            Severity.LOW,
            Remedy.ROTATE_CREDENTIAL,
            "A credential of the service is older than credentials should be.",
            "Rotate it; where it is configured, put another one in its place there.");

    private final Severity severity;
    private final Remedy call;
    private final String sentence;
    private final String remedy;

    FindingKind(Severity severity, Remedy call, String sentence, String remedy) {
        this.severity = severity;
        this.call = call;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /** How bad it is, or how bad at least where it gets worse with time. */
    public Severity severity() {
        return severity;
    }

    public Remedy call() {
        return call;
    }

    public String sentence() {
        return sentence;
    }

    /** What to do, in words. */
    public String remedy() {
        return remedy;
    }

    /** Whether the connection cannot work as long as this is so. */
    public boolean breaks() {
        return switch (this) {
            case PRINCIPAL_MISSING,
                    PRINCIPAL_INACTIVE,
                    TOKEN_MISSING,
                    COMPUTE_MISSING,
                    TOKENS_DISABLED,
                    TOKEN_USE_DENIED,
                    PARTNER_SIDE_STALE -> true;
            case PRINCIPAL_INACTIVE_WITH_TOKENS,
                    PRINCIPAL_DUPLICATE,
                    PRINCIPAL_SHARED,
                    TOKEN_NEVER_EXPIRES,
                    TOKEN_EXPIRES_SOON,
                    TOKEN_INACTIVE_SOON,
                    TOKEN_UNUSED,
                    TOKEN_OVER_POLICY,
                    TOKEN_OVER_WORKSPACE_MAXIMUM,
                    TOKEN_QUOTA_NEAR,
                    PERMISSION_MISSING,
                    PERMISSION_EXCESS,
                    COMPUTE_ORPHANED,
                    OLD_GENERATION_USED,
                    NOT_RECORDED,
                    NO_ADMINISTRATOR,
                    ADMINISTRATOR_NOT_ACTIVE,
                    ATTESTATION_OVERDUE,
                    ADMINISTRATOR_ALONE,
                    NO_WORKSPACE_CONNECTED,
                    CREDENTIAL_UNUSABLE,
                    CREDENTIAL_REFUSED,
                    CREDENTIAL_NOT_ADMINISTRATOR,
                    CREDENTIAL_EXPIRES_SOON,
                    CREDENTIAL_OLD -> false;
        };
    }
}
