package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the rotation of a credential is.
 *
 * @param operation what it was begun by, and what a new token's marker names
 * @param workspace where the new one is made and the old one is revoked
 * @param retiring what Databricks calls the one that was replaced and is still to be revoked; null while the new one is not sealed yet
 */
public record CredentialRotation(
        OperationId operation,
        WorkspaceName workspace,
        Instant since,
        @Nullable String retiring) {
    /** Once the new one is sealed. */
    public CredentialRotation retiring(String old) {
        return new CredentialRotation(operation, workspace, since, old);
    }
}
