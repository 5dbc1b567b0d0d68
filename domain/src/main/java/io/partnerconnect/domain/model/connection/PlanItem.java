package io.partnerconnect.domain.model.connection;

import org.jspecify.annotations.Nullable;

/**
 * One thing a plan tells: a stable kind for programs, a sentence for people.
 *
 * @param subject the id of what it is about; null when it is not about one thing
 */
public record PlanItem(Kind kind, @Nullable String subject, String sentence) {
    /** What is told. */
    public enum Kind {
        DEACTIVATE_PRINCIPAL,
        QUARANTINE,
        RECORD_MARK,
        REVOKE_TOKEN,
        REMOVE_PRINCIPAL,
        REMOVE_COMPUTE,
        FORGET_MARK,
        TOKEN_IN_USE,
        TOKEN_USE_NOT_REPORTED,
        JOB_RUNS_AS_PRINCIPAL,
        MORE_JOBS_RUN_AS_PRINCIPAL,
        PARTNER_ACCOUNT,
        PARTNER_SETTINGS,
        TABLES,
        COMPUTE,
        CHECK_MARK,
        SERVICE_PRINCIPAL,
        STORAGE,
        HOME_FOLDER,
        CATALOG_GRANTS,
        OWNED_OBJECTS,
        GRANT_ENTITLEMENT,
        WITHDRAW_ENTITLEMENT,
        GRANT_TOKEN_USE,
        GRANT_COMPUTE,
        GRANT_CATALOG,
        LEAVE_GROUP,
        PERMISSION,
        GROUP,
        OTHER_ENTITLEMENT,
        PRINCIPAL_INACTIVE,
        CREDENTIALS,
        RIGHTS_OF_OTHERS,
        RIGHTS_THROUGH_GROUPS,
        RIGHTS_ON_OBJECTS,
        ROTATE_CONNECTION,
        REVOKE_CONNECTION,
        CREATE_API_KEY,
        REMOVE_PARTITION,
        RELEASE_HOLD,
        QUARANTINE_CONNECTION,
        MORE
    }
}
