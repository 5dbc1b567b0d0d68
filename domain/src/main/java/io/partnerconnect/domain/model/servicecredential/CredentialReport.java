package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a credential of the service without telling it.
 *
 * @param clientId null for a token
 * @param sealed how it is kept, where it is kept sealed; null where it is kept elsewhere
 * @param trouble why it cannot be had; null when it can
 * @param check what the last look at it showed; null when nobody looked yet
 * @param workspaces those that are registered with it, by name
 */
public record CredentialReport(
        CredentialName name,
        CredentialSource source,
        CredentialKind kind,
        @Nullable String clientId,
        @Nullable SealedCredential sealed,
        CredentialLookup.@Nullable Trouble trouble,
        @Nullable CredentialCheck check,
        List<WorkspaceName> workspaces) {
    public CredentialReport {
        workspaces = List.copyOf(workspaces);
    }

    /** How long there has been that value; null when that is not told. */
    public @Nullable Instant since() {
        CredentialCheck told = told();
        Instant put = sealed == null ? null : sealed.value().since();
        return told == null ? put : told.since();
    }

    /** When it ends; null when that is not known. */
    public @Nullable Instant expiresAt() {
        CredentialCheck told = told();
        Instant said = sealed == null ? null : sealed.value().expiresAt();
        return said == null && told != null ? told.expiresAt() : said;
    }

    /** The last look, when it was at this value: one at an earlier value tells nothing of this one. */
    private @Nullable CredentialCheck told() {
        return check != null
                        && sealed != null
                        && check.at().isBefore(sealed.value().since())
                ? null
                : check;
    }
}
