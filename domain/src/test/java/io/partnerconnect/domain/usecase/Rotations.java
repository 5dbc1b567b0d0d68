package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.port.in.RotateToken;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fivetran in the workspace prod-eu, with a token for a year that it used today, and scopes. */
final class Rotations {
    static final ConnectionName CONNECTION = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    static final Delivery ANSWER = new Delivery.Response();
    static final Delivery.SecretScope SCOPE = new Delivery.SecretScope("partners", "fivetran");
    static final Delivery SEALED = new Delivery.Sealed(new Delivery.SealingKey("{\"kty\":\"EC\"}"));

    final Installation installation = new Installation();
    final FakeWorkspace workspace = installation.registerProd();
    final ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
    final Token old = workspace.add(new Token(
            new TokenId("0".repeat(64)),
            fivetran.id(),
            "the old one",
            installation.clock.instant(),
            "admin@example.com",
            installation.clock.instant().plus(Duration.ofDays(365)),
            today(),
            List.of("sql", "jobs")));
    final Mortal process = new Mortal();
    final UseCases replica = installation.replica(process);

    RotateToken.Command scheduled(Delivery delivery) {
        return command(RotationCause.SCHEDULED, AdoptionTerms.untilAdopted(), delivery);
    }

    RotateToken.Command command(RotationCause cause, AdoptionTerms terms, Delivery delivery) {
        return new RotateToken.Command(CONNECTION, null, null, cause, terms, delivery);
    }

    Operation begin(RotateToken.Command command) {
        return Answers.started(replica.operations().rotateToken().handle(installation.reasoned(), command))
                .operation();
    }

    /** Begun, and carried out for ten minutes. */
    Operation carriedOut(RotateToken.Command command) {
        return after(Duration.ofMinutes(10), begin(command));
    }

    Operation after(Duration time, Operation operation) {
        installation.operateFor(time, replica);
        return installation.operation(operation.id());
    }

    /** Passes days in which nothing is looked at, and an hour and a bit in which everything is. */
    Operation afterDays(int days, Operation operation) {
        installation.clock.advance(Duration.ofDays(days));
        return after(Duration.ofMinutes(2), operation);
    }

    LocalDate today() {
        return LocalDate.ofInstant(installation.clock.instant(), ZoneOffset.UTC);
    }

    /** The one that is not the old one. */
    Token replacement() {
        return workspace.tokens().stream()
                .filter(token -> !token.id().equals(old.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    boolean isOldThere() {
        return workspace.tokens().stream().anyMatch(token -> token.id().equals(old.id()));
    }

    /** Somebody revokes a token in the workspace. */
    void revoke(TokenId token) {
        installation
                .databricks
                .tokens()
                .revoke(installation.workspaces.find(Installation.PROD).orElseThrow(), token);
    }

    /** What the service keeps, when a value is in it; null when there is none. */
    @Nullable
    String leak(Operation operation) {
        String kept = installation.ledger.written().toString() + operation;
        return kept.contains("dapi") ? kept : null;
    }
}
