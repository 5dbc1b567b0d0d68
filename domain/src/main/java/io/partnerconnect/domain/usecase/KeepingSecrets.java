package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretMark;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseSecrets;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.DeleteSecret;
import io.partnerconnect.domain.port.in.MakeSecret;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.Comparator;
import java.util.List;

/** Shows, makes and deletes OAuth secrets. One that is made is marked so that it can be found when the answer is lost. */
final class KeepingSecrets implements BrowseSecrets {
    private final BrowseWorkspaces workspaces;
    private final WorkspacePrincipals principals;
    private final PrincipalSecrets secrets;
    private final Markers markers;
    private final Confirmation confirmation;

    KeepingSecrets(
            BrowseWorkspaces workspaces,
            WorkspacePrincipals principals,
            PrincipalSecrets secrets,
            Markers markers,
            Confirmation confirmation) {
        this.workspaces = workspaces;
        this.principals = principals;
        this.secrets = secrets;
        this.markers = markers;
        this.confirmation = confirmation;
    }

    @Override
    public List<OAuthSecret> of(WorkspaceName workspace, ApplicationId principal) {
        Workspace there = workspaces.get(workspace);
        return secrets.list(there, idOf(there, principal)).stream()
                .sorted(Comparator.comparing(OAuthSecret::id))
                .toList();
    }

    MadeSecret make(Mandate mandate, MakeSecret.Command command) {
        Workspace workspace = workspaces.get(command.workspace());
        ScimId principal = idOf(workspace, command.principal());
        if (secrets.list(workspace, principal).size() >= OAuthSecret.MOST) {
            throw new Failure.Refused(Refusal.SECRETS_EXHAUSTED, workspace.name(), null);
        }
        SecretMark mark = SecretMark.of(markers.markerOf(mandate.operation()));
        return secrets.make(
                workspace, principal, mark.lifetime(command.lifetime().value()));
    }

    Deletion delete(Mandate mandate, DeleteSecret.Command command) {
        Workspace workspace = workspaces.get(command.workspace());
        ScimId principal = idOf(workspace, command.principal());
        SecretId secret = command.secret();
        if (isGone(workspace, principal, secret)) {
            throw new Failure.NotFound(Missing.SECRET, secret.value());
        }
        Deletion deletion = secrets.delete(workspace, principal, secret);
        confirmation.untilGone("The OAuth secret " + secret.value(), () -> isGone(workspace, principal, secret));
        return deletion;
    }

    private boolean isGone(Workspace workspace, ScimId principal, SecretId secret) {
        return secrets.list(workspace, principal).stream()
                .noneMatch(there -> there.id().equals(secret));
    }

    private ScimId idOf(Workspace workspace, ApplicationId principal) {
        return principals
                .find(workspace, principal)
                .map(ServicePrincipal::id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, principal.toString()));
    }
}
