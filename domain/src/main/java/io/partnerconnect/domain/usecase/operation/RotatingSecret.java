package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.OAuthSecret;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RotateSecret;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces OAuth secrets. Which one is read off the connection before anything is begun. */
final class RotatingSecret implements RotateSecret {
    /** A secret's mark is in its lifetime, which it shortens; of the next one that is made up for. */
    private static final long MARKED = 300;

    private final OperationUseCases.Views views;
    private final PrincipalSecrets secrets;
    private final Deliveries deliveries;
    private final Beginning beginning;

    /** A secret, and whose it is. */
    private record Held(ServicePrincipal principal, OAuthSecret secret) {}

    RotatingSecret(
            OperationUseCases.Views views, PrincipalSecrets secrets, Deliveries deliveries, Beginning beginning) {
        this.views = views;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.beginning = beginning;
    }

    @Override
    public Answer<Started> handle(Mandate mandate, Command command) {
        Delivery wanted = deliveries.accepted(command.delivery());
        return beginning.begin(
                mandate,
                command,
                OperationKind.ROTATE_SECRET,
                command.connection(),
                () -> plan(command, deliveries.definite(command.connection(), wanted)));
    }

    private List<Effect> plan(Command command, Delivery.Definite delivery) {
        Held old = old(command);
        SecretId id = old.secret().id();
        ServicePrincipal whose = old.principal();
        Effect check = new Effect.CheckSecretRotation(command.cause(), whose.applicationId(), id);
        Effect make = new Effect.MakeSecret(lifetime(old.secret(), command.lifetime()));
        Effect deliver = new Effect.DeliverSecret(delivery);
        Effect delete = new Effect.DeleteSecret(whose.id(), whose.applicationId(), id);
        return command.cause() == RotationCause.COMPROMISED
                ? List.of(delete, check, make, new Effect.SignIn(), deliver)
                : List.of(check, make, new Effect.SignIn(), deliver, new Effect.AwaitConfirmation(id), delete);
    }

    /** Of several the caller has to say which. */
    private Held old(Command command) {
        List<Held> all = all(command).stream()
                .filter(held -> command.old() == null || held.secret().id().equals(command.old()))
                .toList();
        if (all.isEmpty()) {
            throw new Failure.NotFound(
                    Missing.SECRET,
                    (command.old() == null ? "" : command.old().value() + " ")
                            + "of the connection to replace; make one for its service principal instead");
        }
        if (all.size() > 1) {
            throw new Failure.Invalid(
                    "secret_id", "must be given: the connection has " + all.size() + " OAuth secrets");
        }
        return all.getFirst();
    }

    private List<Held> all(Command command) {
        Workspace workspace = views.workspaces().get(command.connection().workspace());
        return views.tiles().get(workspace.name(), command.connection().partner()).principals().stream()
                .flatMap(whose -> secrets.list(workspace, whose.id()).stream().map(secret -> new Held(whose, secret)))
                .toList();
    }

    /** Never longer than the old one was to live. */
    private static SecretLifetime lifetime(OAuthSecret old, @Nullable SecretLifetime asked) {
        long seconds = Math.ceilDiv(old.lifetime().toSeconds(), MARKED) * MARKED;
        SecretLifetime most = SecretLifetime.ofSeconds(
                Math.clamp(seconds, SecretLifetime.SHORTEST_SECONDS, SecretLifetime.LONGEST_SECONDS));
        if (asked != null && asked.value().compareTo(most.value()) > 0) {
            throw new Failure.Invalid(
                    "lifetime_seconds",
                    "must not be longer than that of the OAuth secret it replaces, "
                            + most.value().toSeconds() + " seconds");
        }
        return asked == null ? most : asked;
    }
}
