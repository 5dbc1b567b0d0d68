package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Everything the service does on somebody's behalf that changes something. The code is what auditors query by. */
public enum Action {
    REGISTER_WORKSPACE("workspace.register"),
    UPDATE_WORKSPACE("workspace.update"),
    FORGET_WORKSPACE("workspace.forget"),
    OVERRIDE_PARTNER("partner.override"),
    WITHDRAW_OVERRIDE("partner.withdraw-override"),
    RECORD_CONNECTION("connection.record"),
    FORGET_CONNECTION("connection.forget"),
    REPORT_PARTNER_ANSWER("connection.report-answer"),
    MINT_TOKEN("token.mint"),
    REVOKE_TOKEN("token.revoke"),
    REMOVE_PRINCIPAL("service-principal.remove"),
    SETTLE("operation.settle"),
    STEER("operation.steer"),
    CONNECT("connection.connect"),
    ROTATE("connection.rotate"),
    ROTATE_SECRET("connection.rotate-secret"),
    DISCONNECT("connection.disconnect"),
    QUARANTINE("connection.quarantine"),
    RELEASE("connection.release"),
    REVOKE("connection.revoke"),
    REPAIR("connection.repair"),
    CAMPAIGN("campaign.start"),
    STEER_CAMPAIGN("campaign.steer"),
    CREATE_PRINCIPAL("service-principal.create"),
    GRANT_ENTITLEMENTS("service-principal.grant-entitlements"),
    WITHDRAW_ENTITLEMENTS("service-principal.withdraw-entitlements"),
    DEACTIVATE_PRINCIPAL("service-principal.deactivate"),
    ACTIVATE_PRINCIPAL("service-principal.activate"),
    GRANT_TOKEN_USE("token-use.grant"),
    CREATE_COMPUTE("compute.create"),
    GRANT_COMPUTE("compute.grant"),
    REMOVE_COMPUTE("compute.remove"),
    LEAVE_GROUP("group.leave"),
    GRANT_CATALOG("catalog.grant"),
    REVOKE_CATALOG("catalog.revoke"),
    DELIVER_TOKEN("token.deliver"),
    MAKE_SECRET("secret.make"),
    MAKE_BRIEF_SECRET("secret.make-brief"),
    DELIVER_SECRET("secret.deliver"),
    DELETE_SECRET("secret.delete"),
    REGISTER_SEALING_KEY("sealing-key.register"),
    REMOVE_SEALING_KEY("sealing-key.remove"),
    ACKNOWLEDGE_VALUE("value.acknowledge"),
    CONFIRM_HAND_OVER("hand-over.confirm"),
    ACKNOWLEDGE_FINDING("finding.acknowledge"),
    PUT_ROTATION_POLICY("rotation-policy.put"),
    REMOVE_ROTATION_POLICY("rotation-policy.remove"),
    RECORD_ADMINISTRATOR("partner-account.record-administrator"),
    SET_ADMINISTRATOR("partner-account.set-administrator"),
    PUT_ACCOUNT_USER("partner-account.put-user"),
    REMOVE_ACCOUNT_USER("partner-account.remove-user"),
    ATTEST_ACCOUNT("partner-account.attest"),
    REGISTER_WEBHOOK("webhook.register"),
    CHANGE_WEBHOOK("webhook.change"),
    REMOVE_WEBHOOK("webhook.remove"),
    REDELIVER_EVENT("webhook.redeliver"),
    IMPORT_LOG("audit-log.import"),
    OPEN_EPOCH("history.open-epoch"),
    REMOVE_PARTITION("audit.remove-partition"),
    PLACE_HOLD("audit.place-hold"),
    RELEASE_HOLD("audit.release-hold"),
    CREATE_API_KEY("api-key.create"),
    ROTATE_API_KEY("api-key.rotate"),
    REVOKE_API_KEY("api-key.revoke"),
    PUT_CREDENTIAL("credential.put"),
    REMOVE_CREDENTIAL("credential.remove"),
    REWRAP_CREDENTIALS("credential.rewrap"),
    ROTATE_CREDENTIAL("credential.rotate"),
    REQUEST_APPROVAL("approval.request"),
    APPROVE("approval.approve"),
    REFUSE_APPROVAL("approval.refuse"),
    WITHDRAW_APPROVAL("approval.withdraw"),
    USE_APPROVAL("approval.use"),
    BREAK_GLASS("approval.break-glass"),
    REVIEW_APPROVAL("approval.review");

    private static final Set<Action> IN_STEPS =
            EnumSet.of(CONNECT, ROTATE, ROTATE_SECRET, DISCONNECT, QUARANTINE, RELEASE, REVOKE, REPAIR, CAMPAIGN);

    private final String code;

    Action(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Action of(String code) {
        return Stream.of(values())
                .filter(action -> action.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("action", "must be a known action"));
    }

    /** Whether it is done in steps that each have an intent of their own. */
    public boolean inSteps() {
        return IN_STEPS.contains(this);
    }
}
