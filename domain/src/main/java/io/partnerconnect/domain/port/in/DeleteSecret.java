package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Deletes an OAuth secret for good, and sees that it is gone. */
public interface DeleteSecret extends UseCase<DeleteSecret.Command, Deletion> {
    /** Which, of whom. */
    record Command(WorkspaceName workspace, ApplicationId principal, SecretId secret)
            implements io.partnerconnect.domain.port.in.Command<Deletion> {}
}
