package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the rotation of a credential is.
 *
 * @param operation what it was begun by
 * @param workspace where the new one is made and the old one is revoked
 * @param obsolete what has to be revoked before it is over, by its id: the new one while that is not sealed yet, the old one afterwards;
 *     null while nothing was made
 */
public record CredentialRotation(
        OperationId operation,
        WorkspaceName workspace,
        Instant since,
        @Nullable String obsolete) {
    /** When that is what has to be revoked, should nothing more happen. */
    public CredentialRotation obsoleting(String id) {
        return new CredentialRotation(operation, workspace, since, id);
    }
}
