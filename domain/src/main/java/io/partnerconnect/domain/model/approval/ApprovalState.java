package io.partnerconnect.domain.model.approval;

import io.partnerconnect.domain.model.operation.OperationId;
import java.time.Instant;
import java.util.Optional;

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

    /** What another person, or who asked for it, decided last; empty when nobody did. */
    static Optional<Ruling> ruling(ApprovalState state) {
        return switch (state) {
            case Approved(var ruling) -> Optional.of(ruling);
            case Refused(var ruling) -> Optional.of(ruling);
            case Withdrawn(var ruling) -> Optional.of(ruling);
            case Used(var ruling, var operation, var at) -> Optional.of(ruling);
            case Reviewed(var operation, var at, var ruling) -> Optional.of(ruling);
            case Requested requested -> Optional.empty();
            case Expired expired -> Optional.empty();
            case GlassBroken broken -> Optional.empty();
        };
    }

    /** What was begun under it, or without it; empty when nothing was. */
    static Optional<Begun> begun(ApprovalState state) {
        return switch (state) {
            case Used(var ruling, var operation, var at) -> Optional.of(new Begun(operation, at));
            case GlassBroken(var operation, var at) -> Optional.of(new Begun(operation, at));
            case Reviewed(var operation, var at, var ruling) -> Optional.of(new Begun(operation, at));
            case Requested requested -> Optional.empty();
            case Approved approved -> Optional.empty();
            case Refused refused -> Optional.empty();
            case Withdrawn withdrawn -> Optional.empty();
            case Expired expired -> Optional.empty();
        };
    }

    /** That something was begun, by that operation. */
    record Begun(OperationId operation, Instant at) {}
}
