package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;

/** Shows OAuth secrets, as the workspace has them now; never their values. */
public interface BrowseSecrets {
    /**
     * Those of one service principal that have not expired, by id; five at the most.
     *
     * @throws Failure.NotFound the workspace is not registered, or has no such service principal
     */
    List<OAuthSecret> of(WorkspaceName workspace, ApplicationId principal);
}
