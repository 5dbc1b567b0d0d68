package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;

/** Makes an OAuth secret for a service principal. Its value is given once, here, and kept nowhere. */
public interface MakeSecret extends UseCase<MakeSecret.Command, MadeSecret> {
    /** For whom, and for how long at the most: up to ten minutes less, by which it is found when the answer is lost. */
    record Command(WorkspaceName workspace, ApplicationId principal, SecretLifetime lifetime)
            implements io.partnerconnect.domain.port.in.Command<MadeSecret> {}
}
