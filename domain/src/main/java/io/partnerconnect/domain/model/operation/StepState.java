package io.partnerconnect.domain.model.operation;

/** How far a step is. */
public sealed interface StepState {
    /** Not begun, or begun and surely not done. */
    record Ready() implements StepState {}

    /** Its intent is in the audit under this id, and no outcome yet: it may have been done. */
    record Started(OperationId attempt) implements StepState {}

    /** A creation whose answer was lost: the settling job finds out and clears up before there is another attempt. */
    record Unsettled(OperationId attempt) implements StepState {}

    /** It was done. */
    record Done(StepResult result) implements StepState {}

    /** There was no need for it any more. */
    record Skipped() implements StepState {}

    /** It was not done and is not tried again. */
    record Failed() implements StepState {}
}
