package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.audit.Action;
import java.util.EnumSet;
import java.util.Set;

/** What an entry of Databricks' audit log says was done, as far as it is this service's business. */
public enum Deed {
    TOKEN_MINTED("a token was minted"),
    TOKEN_REVOKED("a token was revoked"),
    TOKEN_CHANGED("a token was changed"),
    /** Databricks removes tokens that have expired or were not used for long. */
    TOKEN_COLLECTED("a token was removed because it had expired or was not used"),
    PRINCIPAL_CREATED("a service principal was created"),
    PRINCIPAL_REMOVED("a service principal was deleted"),
    PRINCIPAL_CHANGED("a service principal was changed"),
    SECRET_MADE("an OAuth secret was made"),
    SECRET_DELETED("an OAuth secret was deleted"),
    CONNECTION_MADE("a connection was set up in Partner Connect"),
    CONNECTION_RESOURCES_MADE("the resources of a connection were set up by Partner Connect"),
    CONNECTION_REMOVED("a connection was deleted in Partner Connect");

    private final String words;

    Deed(String words) {
        this.words = words;
    }

    /** As the beginning of a sentence, in lower case. */
    public String words() {
        return words;
    }

    /**
     * What their log may say when we do that, one entry of each at the most. Recording a check mark reaches no workspace, but tells of what
     * somebody has done in Partner Connect.
     */
    public static Set<Deed> of(Action action) {
        return switch (action) {
            case MINT_TOKEN -> EnumSet.of(TOKEN_MINTED);
            case REVOKE_TOKEN -> EnumSet.of(TOKEN_REVOKED);
            case SETTLE ->
                EnumSet.of(TOKEN_REVOKED, PRINCIPAL_REMOVED, SECRET_DELETED); // what it finds and nobody can use
            case CREATE_PRINCIPAL -> EnumSet.of(PRINCIPAL_CREATED);
            case REMOVE_PRINCIPAL -> EnumSet.of(PRINCIPAL_REMOVED);
            case GRANT_ENTITLEMENTS, WITHDRAW_ENTITLEMENTS, DEACTIVATE_PRINCIPAL, ACTIVATE_PRINCIPAL ->
                EnumSet.of(PRINCIPAL_CHANGED);
            case MAKE_SECRET, MAKE_BRIEF_SECRET -> EnumSet.of(SECRET_MADE);
            case DELETE_SECRET -> EnumSet.of(SECRET_DELETED);
            case RECORD_CONNECTION -> EnumSet.of(CONNECTION_MADE, CONNECTION_RESOURCES_MADE);
            case FORGET_CONNECTION -> EnumSet.of(CONNECTION_REMOVED);
            case REGISTER_WORKSPACE,
                    UPDATE_WORKSPACE,
                    FORGET_WORKSPACE,
                    OVERRIDE_PARTNER,
                    WITHDRAW_OVERRIDE,
                    REPORT_PARTNER_ANSWER,
                    STEER,
                    CONNECT,
                    ROTATE,
                    ROTATE_SECRET,
                    DISCONNECT,
                    QUARANTINE,
                    RELEASE,
                    REVOKE,
                    CAMPAIGN,
                    STEER_CAMPAIGN,
                    GRANT_TOKEN_USE,
                    CREATE_COMPUTE,
                    GRANT_COMPUTE,
                    REMOVE_COMPUTE,
                    GRANT_CATALOG,
                    REVOKE_CATALOG,
                    DELIVER_TOKEN,
                    DELIVER_SECRET,
                    REGISTER_SEALING_KEY,
                    REMOVE_SEALING_KEY,
                    ACKNOWLEDGE_VALUE,
                    CONFIRM_HAND_OVER,
                    PUT_ROTATION_POLICY,
                    REMOVE_ROTATION_POLICY,
                    REPAIR,
                    LEAVE_GROUP,
                    ACKNOWLEDGE_FINDING,
                    RECORD_ADMINISTRATOR,
                    SET_ADMINISTRATOR,
                    PUT_ACCOUNT_USER,
                    REMOVE_ACCOUNT_USER,
                    ATTEST_ACCOUNT,
                    REGISTER_WEBHOOK,
                    CHANGE_WEBHOOK,
                    REMOVE_WEBHOOK,
                    REDELIVER_EVENT,
                    IMPORT_LOG,
                    OPEN_EPOCH,
                    REMOVE_PARTITION,
                    PLACE_HOLD,
                    RELEASE_HOLD,
                    CREATE_API_KEY,
                    ROTATE_API_KEY,
                    REVOKE_API_KEY,
                    PUT_CREDENTIAL,
                    REMOVE_CREDENTIAL,
                    REWRAP_CREDENTIALS,
                    ROTATE_CREDENTIAL,
                    REQUEST_APPROVAL,
                    APPROVE,
                    REFUSE_APPROVAL,
                    WITHDRAW_APPROVAL,
                    USE_APPROVAL,
                    BREAK_GLASS,
                    REVIEW_APPROVAL -> EnumSet.noneOf(Deed.class);
        };
    }
}
