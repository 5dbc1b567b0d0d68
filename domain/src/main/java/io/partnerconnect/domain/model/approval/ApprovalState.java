package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;

/** How far an approval is. */
public sealed interface ApprovalState {
    /** Something may still become of it, until it expires. */
    sealed interface Open extends ApprovalState {}

    /** Nobody has decided yet. */
    record Requested() implements Open {}

    /** It may be used, once. */
    record Approved(Ruling ruling) implements Open {}

    /** It must not be done. */
    record Refused(Ruling ruling) implements ApprovalState {}

    /** Who asked for it does not want it any more. */
    record Withdrawn(Ruling ruling) implements ApprovalState {}

    /** It was not used in time. */
    record Expired(Instant at) implements ApprovalState {}

    /** What it was for was begun, by that operation. */
    record Used(Ruling ruling, OperationId operation, Instant at) implements ApprovalState {}

    /** Nobody approved, and it was begun all the same, by that operation. It has to be reviewed. */
    record GlassBroken(OperationId operation, Instant at) implements ApprovalState {}

    /** Begun without an approval, and looked at by another person since. */
    record Reviewed(OperationId operation, Instant at, Ruling ruling) implements ApprovalState {}
}
