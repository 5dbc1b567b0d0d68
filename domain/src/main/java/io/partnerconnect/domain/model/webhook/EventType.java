package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened. The code is what receivers go by; what an event of a type may tell is listed here, and nothing else is sent. */
public enum EventType {
    /** All steps of an operation are done. */
    OPERATION_SUCCEEDED("operation.succeeded"),
    /** An operation failed, and what it had made is gone again. */
    OPERATION_FAILED("operation.failed"),
    /** Somebody cancelled an operation, and what it had made is gone again. */
    OPERATION_CANCELLED("operation.cancelled"),
    /** An operation cannot go on, and waits for a person. */
    OPERATION_STOPPED("operation.stopped"),
    /** A reading of a workspace, or a look at the partner accounts, showed something wrong or risky that the one before did not. */
    FINDING_OPENED("finding.opened"),
    /** The next reading or look did not show it any more. */
    FINDING_CLOSED("finding.closed"),
    /** Somebody asks another person to approve something. */
    APPROVAL_REQUESTED("approval.requested"),
    /** Another person approved it. */
    APPROVAL_APPROVED("approval.approved"),
    /** Another person refused it. */
    APPROVAL_REFUSED("approval.refused"),
    /** Who asked for it does not want it any more. */
    APPROVAL_WITHDRAWN("approval.withdrawn"),
    /** It was begun without an approval, and has to be reviewed. */
    APPROVAL_GLASS_BROKEN("approval.glass-broken");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The type of that code. */
    public static EventType of(String code) {
        return Stream.of(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("event_types", "must be of " + codes()));
    }

    private static String codes() {
        return Stream.of(values()).map(EventType::code).collect(Collectors.joining(", "));
    }

    /** What receivers are told when an operation gets into that state; empty when nothing. */
    public static Optional<EventType> of(OperationState state) {
        return switch (state) {
            case OperationState.Succeeded succeeded -> Optional.of(OPERATION_SUCCEEDED);
            case OperationState.Failed failed -> Optional.of(OPERATION_FAILED);
            case OperationState.Cancelled cancelled -> Optional.of(OPERATION_CANCELLED);
            case OperationState.Held held -> Optional.of(OPERATION_STOPPED);
            case OperationState.Running running -> Optional.empty();
            case OperationState.Waiting waiting -> Optional.empty();
            case OperationState.Undoing undoing -> Optional.empty();
        };
    }

    /** What receivers are told when an approval gets into that state; empty when nothing. */
    public static Optional<EventType> of(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Requested requested -> Optional.of(APPROVAL_REQUESTED);
            case ApprovalState.Approved approved -> Optional.of(APPROVAL_APPROVED);
            case ApprovalState.Refused refused -> Optional.of(APPROVAL_REFUSED);
            case ApprovalState.Withdrawn withdrawn -> Optional.of(APPROVAL_WITHDRAWN);
            case ApprovalState.GlassBroken broken -> Optional.of(APPROVAL_GLASS_BROKEN);
            case ApprovalState.Used used -> Optional.empty();
            case ApprovalState.Expired expired -> Optional.empty();
            case ApprovalState.Reviewed reviewed -> Optional.empty();
        };
    }

    boolean tells(EventFact fact) {
        return facts().contains(fact);
    }

    private Set<EventFact> facts() {
        return switch (this) {
            case OPERATION_SUCCEEDED, OPERATION_CANCELLED ->
                Set.of(EventFact.OPERATION_ID, EventFact.KIND, EventFact.CAMPAIGN_ID);
            case OPERATION_FAILED, OPERATION_STOPPED ->
                Set.of(EventFact.OPERATION_ID, EventFact.KIND, EventFact.CAMPAIGN_ID, EventFact.CODE);
            case FINDING_OPENED, FINDING_CLOSED -> Set.of(EventFact.FINDING_ID, EventFact.FINDING, EventFact.SEVERITY);
            case APPROVAL_REQUESTED, APPROVAL_APPROVED, APPROVAL_REFUSED, APPROVAL_WITHDRAWN ->
                Set.of(EventFact.APPROVAL_ID, EventFact.APPROVAL_CLASS);
            case APPROVAL_GLASS_BROKEN ->
                Set.of(EventFact.APPROVAL_ID, EventFact.APPROVAL_CLASS, EventFact.OPERATION_ID);
        };
    }
}
