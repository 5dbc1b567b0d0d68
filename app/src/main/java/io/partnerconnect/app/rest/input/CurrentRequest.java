package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.operation.OperationId;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What is known so far of the request being answered. */
@RequestScoped
public class CurrentRequest {
    private @Nullable OperationId operation;
    private @Nullable String refusal;

    /** An operation begins: from now on the audit tells of it. */
    public OperationId begin(OperationId id) {
        operation = id;
        return id;
    }

    /** The id of the operation that was begun, or null. */
    public @Nullable String operation() {
        return operation == null ? null : operation.toString();
    }

    /** The request ends with a problem of this code. */
    public void refused(String code) {
        refusal = code;
    }

    /** The code of the problem the request ended with, or null. */
    public @Nullable String refusal() {
        return refusal;
    }

    /** The operation did not begin after all: the audit knows nothing of it. */
    public void notBegun() {
        operation = null;
    }
}
