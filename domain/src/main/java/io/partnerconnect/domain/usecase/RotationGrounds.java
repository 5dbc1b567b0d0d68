package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Finds out, before anything is changed, where a credential can be replaced, and whether at all. */
final class RotationGrounds {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final CredentialUseCases.Kept kept;
    private final OpeningCredentials opening;
    private final BrowseWorkspaces workspaces;
    private final Surroundings.Databricks databricks;
    private final Renewals renewals;

    /** One for each kind. */
    record Renewals(Renewal token, Renewal client) {}

    RotationGrounds(
            CredentialUseCases.Kept kept,
            OpeningCredentials opening,
            BrowseWorkspaces workspaces,
            Surroundings.Databricks databricks,
            Renewals renewals) {
        this.kept = kept;
        this.opening = opening;
        this.workspaces = workspaces;
        this.databricks = databricks;
        this.renewals = renewals;
    }

    Renewal renewal(SealedCredential held) {
        return switch (held.kind()) {
            case TOKEN -> renewals.token();
            case OAUTH_CLIENT -> renewals.client();
        };
    }

    Renewal.Ground of(CredentialName name) {
        if (kept.configured().names().contains(name)) {
            throw not(
                    "Credential " + name.value() + " is configured, and the service cannot change its configuration.");
        }
        if (kept.keys().current().isEmpty()) {
            throw new Failure.Conflict(
                    Clash.SEALING_OFF, "No key is configured to seal credentials with; nothing was changed.");
        }
        SealedCredential held =
                kept.sealed().find(name).orElseThrow(() -> new Failure.NotFound(Missing.CREDENTIAL, name.value()));
        if (held.rotation() != null) {
            throw new Failure.Conflict(
                    Clash.CREDENTIAL_BUSY,
                    "Credential " + name.value() + " is being rotated by operation "
                            + held.rotation().operation() + ".");
        }
        return in(workspaces.get(where(held)), held);
    }

    Workspace workspace(WorkspaceName name) {
        return workspaces.get(name);
    }

    private WorkspaceName where(SealedCredential held) {
        List<WorkspaceName> users = kept.sealed().users(Set.of(held.name())).getOrDefault(held.name(), List.of());
        if (users.isEmpty()) {
            throw not("No workspace is registered with credential "
                    + held.name().value() + ", so there is none that could be asked for a new one.");
        }
        if (held.kind() == CredentialKind.TOKEN && users.size() > 1) {
            throw not("A token is of one workspace, and " + users.size() + " are registered with credential "
                    + held.name().value() + ".");
        }
        return users.getFirst();
    }

    /** Whoever is no administrator any more could not make the new one one either. */
    private Renewal.Ground in(Workspace workspace, SealedCredential held) {
        return switch (opening.opened(held)) {
            case CredentialLookup.Usable(var credential, var edition, var since) -> {
                Caller caller = databricks.controls().caller(workspace);
                if (!caller.active() || !caller.admin()) {
                    throw new Failure.Refused(Refusal.NOT_AN_ADMIN, workspace.name(), null);
                }
                yield new Renewal.Ground(workspace, held, credential, caller);
            }
            case CredentialLookup.Unusable(var why, var detail) ->
                throw new Failure.Refused(workspace.name(), why, detail);
            case CredentialLookup.Unreachable(var detail) ->
                throw new Failure.Unavailable(Outage.CREDENTIAL_STORE, workspace.name(), SOON, detail);
            case CredentialLookup.Absent absent ->
                throw new Failure.NotFound(Missing.CREDENTIAL, held.name().value());
        };
    }

    private static Failure.Conflict not(String why) {
        return new Failure.Conflict(Clash.CREDENTIAL_NOT_ROTATABLE, why);
    }
}
