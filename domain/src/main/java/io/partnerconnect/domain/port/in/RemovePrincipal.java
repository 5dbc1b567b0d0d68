package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;

/** Deletes a service principal and its tokens for good: the manual disconnect. Compute and the check mark stay. Ends when two reads in a row show that both are gone. */
public interface RemovePrincipal extends UseCase<RemovePrincipal.Command, RemovePrincipal.Removed> {
    /** Which. */
    record Command(WorkspaceName workspace, ApplicationId principal)
            implements io.partnerconnect.domain.port.in.Command<RemovePrincipal.Removed> {}

    /** What was removed; {@code tokens} were revoked with it. */
    record Removed(ServicePrincipal principal, List<TokenId> tokens) {
        public Removed {
            tokens = List.copyOf(tokens);
        }
    }
}
