package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.principal.ApplicationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the audit has to say of a step before it is done. A change or creation it has no words for does not compile. */
final class StepAudit {
    private StepAudit() {}

    static Intent intent(Operation operation, Effect effect, OperationId attempt, Instant at) {
        Operation.Requester by = operation.requester();
        Mandate mandate = new Mandate(attempt, by.actor(), by.reason(), by.ticket(), null);
        return switch (effect) {
            case Effect.Change change ->
                new Intent(mandate, action(change), subject(operation, change), at, operation.id());
            case Effect.Creation creation ->
                new Intent(mandate, action(creation), subject(operation, creation), at, operation.id());
            case Effect.Look look -> throw new IllegalArgumentException("a look is not audited: " + look);
        };
    }

    private static Action action(Effect.Creation creation) {
        return switch (creation) {
            case Effect.CreatePrincipal e -> Action.CREATE_PRINCIPAL;
            case Effect.CreateCompute e -> Action.CREATE_COMPUTE;
            case Effect.MintToken e -> Action.MINT_TOKEN;
            case Effect.MintAsPrincipal e -> Action.MINT_TOKEN;
            case Effect.MakeBriefSecret e -> Action.MAKE_BRIEF_SECRET;
            case Effect.MakeSecret e -> Action.MAKE_SECRET;
        };
    }

    private static Action action(Effect.Change change) {
        return switch (change) {
            case Effect.GrantEntitlements e -> Action.GRANT_ENTITLEMENTS;
            case Effect.WithdrawEntitlements e -> Action.WITHDRAW_ENTITLEMENTS;
            case Effect.GrantTokenUse e -> Action.GRANT_TOKEN_USE;
            case Effect.GrantCompute e -> Action.GRANT_COMPUTE;
            case Effect.GrantComputeUse e -> Action.GRANT_COMPUTE;
            case Effect.LeaveGroup e -> Action.LEAVE_GROUP;
            case Effect.GrantCatalog e -> Action.GRANT_CATALOG;
            case Effect.RevokeCatalog e -> Action.REVOKE_CATALOG;
            case Effect.DeliverToken e -> Action.DELIVER_TOKEN;
            case Effect.DeliverSecret e -> Action.DELIVER_SECRET;
            case Effect.RevokeToken e -> Action.REVOKE_TOKEN;
            case Effect.DeleteSecret e -> Action.DELETE_SECRET;
            case Effect.DeactivatePrincipal e -> Action.DEACTIVATE_PRINCIPAL;
            case Effect.ActivatePrincipal e -> Action.ACTIVATE_PRINCIPAL;
            case Effect.RemovePrincipal e -> Action.REMOVE_PRINCIPAL;
            case Effect.RemoveCompute e -> Action.REMOVE_COMPUTE;
            case Effect.RecordMark e -> Action.RECORD_CONNECTION;
            case Effect.ForgetMark e -> Action.FORGET_CONNECTION;
        };
    }

    private static AuditSubject subject(Operation operation, Effect.Creation creation) {
        return switch (creation) {
            case Effect.CreatePrincipal(var name) ->
                subject(operation, AuditSubject.Kind.SERVICE_PRINCIPAL, name.value());
            case Effect.CreateCompute(var kind, var name) ->
                subject(operation, AuditSubject.Kind.COMPUTE, kind + "/" + name);
            case Effect.MintToken mint -> principal(operation);
            case Effect.MintAsPrincipal mint -> principal(operation);
            case Effect.MakeBriefSecret make -> principal(operation);
            case Effect.MakeSecret make -> principal(operation);
        };
    }

    private static AuditSubject subject(Operation operation, Effect.Change change) {
        return switch (change) {
            case Effect.GrantEntitlements e -> principal(operation);
            case Effect.GrantTokenUse e -> principal(operation);
            case Effect.WithdrawEntitlements e -> principal(operation, e.applicationId());
            case Effect.DeactivatePrincipal e -> principal(operation, e.applicationId());
            case Effect.ActivatePrincipal e -> principal(operation, e.applicationId());
            case Effect.RemovePrincipal e -> principal(operation, e.applicationId());
            case Effect.GrantCompute e -> compute(operation);
            case Effect.GrantComputeUse(var kind, var id, var whose) ->
                subject(operation, AuditSubject.Kind.COMPUTE, kind + "/" + id);
            case Effect.LeaveGroup e ->
                subject(operation, AuditSubject.Kind.GROUP, e.group().toString());
            case Effect.RemoveCompute(var kind, var id) ->
                subject(operation, AuditSubject.Kind.COMPUTE, kind + "/" + id);
            case Effect.GrantCatalog e -> subject(operation, AuditSubject.Kind.CATALOG, e.catalog());
            case Effect.RevokeCatalog e -> subject(operation, AuditSubject.Kind.CATALOG, e.catalog());
            case Effect.DeliverToken e -> issued(operation, StepResult.Minted.class);
            case Effect.DeliverSecret e -> issued(operation, StepResult.SecretMade.class);
            case Effect.RevokeToken(var token) -> subject(operation, AuditSubject.Kind.TOKEN, token.value());
            case Effect.DeleteSecret(var id, var whose, var secret) ->
                subject(operation, AuditSubject.Kind.SECRET, whose + "/" + secret.value());
            case Effect.RecordMark e -> connection(operation);
            case Effect.ForgetMark e -> connection(operation);
        };
    }

    /** The id of what a step made, when it made something. */
    static @Nullable String result(StepResult result) {
        return switch (result) {
            case StepResult.Principal(var id, var applicationId, var created) ->
                created ? applicationId.toString() : null;
            case StepResult.Resource(var kind, var id, var created) -> created ? kind + "/" + id : null;
            case StepResult.Minted minted -> minted.token().value();
            case StepResult.SecretMade made -> made.secret().value();
            case StepResult.Nothing nothing -> null;
            case StepResult.Entitled entitled -> null;
            case StepResult.Granted granted -> null;
            case StepResult.Delivered delivered -> null;
            case StepResult.Finding finding -> null;
        };
    }

    private static AuditSubject principal(Operation operation) {
        return operation
                .latest(StepResult.Principal.class)
                .map(found -> principal(operation, found.applicationId()))
                .orElseGet(() -> connection(operation));
    }

    private static AuditSubject principal(Operation operation, ApplicationId id) {
        return subject(operation, AuditSubject.Kind.SERVICE_PRINCIPAL, id.toString());
    }

    private static AuditSubject compute(Operation operation) {
        return operation
                .latest(StepResult.Resource.class)
                .map(found -> subject(operation, AuditSubject.Kind.COMPUTE, found.kind() + "/" + found.id()))
                .orElseGet(() -> connection(operation));
    }

    private static AuditSubject issued(Operation operation, Class<? extends StepResult.Issued> kind) {
        return operation
                .latest(kind)
                .map(found -> found.subject(operation.connection()))
                .orElseGet(() -> connection(operation));
    }

    private static AuditSubject connection(Operation operation) {
        ConnectionName name = operation.connection();
        return AuditSubject.of(name.workspace(), name.partner());
    }

    private static AuditSubject subject(Operation operation, AuditSubject.Kind kind, String id) {
        ConnectionName name = operation.connection();
        return new AuditSubject(kind, id, name.workspace(), name.partner());
    }
}
