package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a credential of the service without telling it.
 *
 * @param clientId null for a token
 * @param sealed how it is kept, where it is kept sealed; null where it is kept elsewhere
 * @param unusable why it cannot be used; null when it can
 * @param workspaces those that are registered with it, by name
 */
public record CredentialReport(
        CredentialName name,
        CredentialSource source,
        CredentialKind kind,
        @Nullable String clientId,
        @Nullable SealedCredential sealed,
        CredentialLookup.@Nullable Unusable unusable,
        List<WorkspaceName> workspaces) {
    public CredentialReport {
        workspaces = List.copyOf(workspaces);
    }
}
