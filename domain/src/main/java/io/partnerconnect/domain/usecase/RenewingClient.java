package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.MadeSecret;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.secret.SecretMark;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.util.List;
import java.util.Objects;

/** A service principal is given another OAuth secret, marked in its lifetime, as it has no comment. */
final class RenewingClient implements Renewal {
    private final WorkspacePrincipals principals;
    private final PrincipalSecrets secrets;
    private final Markers markers;
    private final Confirmation confirmation;

    RenewingClient(
            WorkspacePrincipals principals, PrincipalSecrets secrets, Markers markers, Confirmation confirmation) {
        this.principals = principals;
        this.secrets = secrets;
        this.markers = markers;
        this.confirmation = confirmation;
    }

    /** A value does not tell its id: it is known where the service made it, or where there is only one. */
    @Override
    public String idOfOld(Ground ground) {
        List<OAuthSecret> there = secrets.list(ground.workspace(), principal(ground.workspace(), ground.held()));
        if (there.size() >= OAuthSecret.MOST) {
            throw new Failure.Refused(
                    Refusal.SECRETS_EXHAUSTED, ground.workspace().name(), null);
        }
        String known = ground.held().value().upstreamId();
        if (known == null && there.size() == 1) {
            return there.getFirst().id().value();
        }
        return there.stream()
                .map(each -> each.id().value())
                .filter(id -> id.equals(known))
                .findFirst()
                .orElseThrow(
                        () -> new Failure.Conflict(
                                Clash.CREDENTIAL_NOT_ROTATABLE,
                                "The service principal of credential "
                                        + ground.held().name().value() + " has " + there.size()
                                        + " OAuth secrets, and it cannot be told which of them is the one to revoke afterwards."));
    }

    @Override
    public Action making() {
        return Action.MAKE_SECRET;
    }

    @Override
    public AuditSubject holder(Ground ground) {
        return AuditSubject.of(ground.workspace().name(), applicationId(ground.held()));
    }

    @Override
    public Made make(Ground ground, OperationId part, TokenLifetime lifetime) {
        SecretLifetime most = new SecretLifetime(lifetime.value());
        SecretMark mark = SecretMark.of(markers.markerOf(part));
        MadeSecret made = secrets.make(
                ground.workspace(), principal(ground.workspace(), ground.held()), mark.lifetime(most.value()));
        return new Made(made.secret().id().value(), made.value(), made.secret().expiresAt());
    }

    @Override
    public TokenSecret bearer(Ground ground, Made made) {
        return secrets.signIn(ground.workspace(), applicationId(ground.held()), made.value());
    }

    @Override
    public Action revoking() {
        return Action.DELETE_SECRET;
    }

    @Override
    public AuditSubject subject(Workspace workspace, SealedCredential held, String id) {
        return AuditSubject.of(workspace.name(), applicationId(held), new SecretId(id));
    }

    @Override
    public void revoke(Workspace workspace, SealedCredential held, String id) {
        ScimId principal = principal(workspace, held);
        SecretId secret = new SecretId(id);
        secrets.delete(workspace, principal, secret);
        confirmation.untilGone(
                "The OAuth secret " + id,
                () -> secrets.list(workspace, principal).stream()
                        .noneMatch(there -> there.id().equals(secret)));
    }

    private ScimId principal(Workspace workspace, SealedCredential held) {
        ApplicationId id = applicationId(held);
        return principals
                .find(workspace, id)
                .map(ServicePrincipal::id)
                .orElseThrow(() -> new Failure.NotFound(Missing.SERVICE_PRINCIPAL, id.toString()));
    }

    private static ApplicationId applicationId(SealedCredential held) {
        return ApplicationId.parse(Objects.requireNonNull(held.clientId(), "client"));
    }
}
