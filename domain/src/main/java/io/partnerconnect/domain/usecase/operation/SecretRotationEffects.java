package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks that the rotation of an OAuth secret needs, and waiting. */
final class SecretRotationEffects {
    /** The code of a rotation whose new secret is gone, so that the old one has to stay. */
    static final String NEW_SECRET_GONE = "new-secret-gone";

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final WorkspacePrincipals principals;
    private final PrincipalSecrets secrets;
    private final InstantSource clock;

    SecretRotationEffects(WorkspacePrincipals principals, PrincipalSecrets secrets, InstantSource clock) {
        this.principals = principals;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What would be refused later, or leave the partner with less than it has, is refused now. */
    Carried check(Site site, Effect.CheckSecretRotation check) {
        ServicePrincipal whose = principals
                .find(site.workspace(), check.principal())
                .orElseThrow(() -> new Failure.NotFound(
                        Missing.SERVICE_PRINCIPAL, check.principal().toString()));
        if (secrets.list(site.workspace(), whose.id()).size() >= OAuthSecret.MOST) {
            throw new Failure.Refused(
                    Refusal.SECRETS_EXHAUSTED, site.workspace().name(), null);
        }
        return new Carried.Done(new StepResult.Principal(whose.id(), whose.applicationId(), false));
    }

    /** The old secret goes only while the new one is there: much can have happened since that was last seen. */
    @Nullable
    Carried hindrance(Site site, Effect.DeleteSecret delete) {
        Operation operation = site.operation();
        StepResult.SecretMade made =
                operation.latest(StepResult.SecretMade.class).orElse(null);
        if (operation.kind() != OperationKind.ROTATE_SECRET || made == null || operation.made(delete.secret())) {
            return null;
        }
        return isThere(site.workspace(), made.id(), made.secret()) ? null : missing(made);
    }

    /** A person says when it is over. It is, too, when the old secret is gone: there is nothing left to wait with. */
    Carried await(Site site, Effect.AwaitConfirmation await) {
        StepResult.SecretMade made =
                site.operation().latest(StepResult.SecretMade.class).orElseThrow();
        List<SecretId> there = secrets.list(site.workspace(), made.id()).stream()
                .map(OAuthSecret::id)
                .toList();
        if (!there.contains(made.secret())) {
            return missing(made);
        }
        return there.contains(await.old())
                ? new Carried.NotYet(Wait.CONFIRMATION, clock.instant().plus(BETWEEN_LOOKS))
                : new Carried.Done(new StepResult.Finding("The old OAuth secret is gone."));
    }

    /** Whether cancelling would take away what the partner is said to have, or the only secret there is. */
    boolean isNeeded(Workspace workspace, Operation operation) {
        StepResult.SecretMade made =
                operation.latest(StepResult.SecretMade.class).orElseThrow();
        return operation.steps().stream()
                .anyMatch(step -> step.effect() instanceof Effect.AwaitConfirmation(var old)
                        && (!isThere(workspace, made.id(), old)
                                || (step.state() instanceof StepState.Done
                                        && isThere(workspace, made.id(), made.secret()))));
    }

    /** A workspace may not show yet what was just made in it. */
    private Carried missing(StepResult.SecretMade made) {
        Instant shownBy = made.at().plus(Setback.SPREADING);
        return clock.instant().isBefore(shownBy)
                ? new Carried.NotYet(Wait.CONFIRMATION, shownBy)
                : new Carried.Asks(NEW_SECRET_GONE);
    }

    private boolean isThere(Workspace workspace, ScimId principal, SecretId secret) {
        return secrets.list(workspace, principal).stream()
                .anyMatch(there -> there.id().equals(secret));
    }
}
