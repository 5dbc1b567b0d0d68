package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.workspace.Workspace;

/**
 * Where an effect is carried out.
 *
 * @param attempt the id its intent has in the audit; what it makes is marked with it
 */
record Site(Operation operation, Workspace workspace, OperationId attempt, Values values) {
    /** Whether the step may have been carried out before, without anybody hearing of it. */
    boolean isTriedBefore() {
        return operation.pending().filter(Step::mayBeDone).isPresent();
    }

    /** The connection's service principal, which an earlier step found or made. */
    StepResult.Principal principal() {
        return operation
                .latest(StepResult.Principal.class)
                .orElseThrow(() -> new IllegalStateException(
                        "operation " + operation.id() + " has found no service principal before it needs one"));
    }
}
