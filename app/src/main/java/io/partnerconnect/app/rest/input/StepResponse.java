package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Step;
import io.partnerconnect.domain.model.operation.StepState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of an operation, as callers are told of it. */
public record StepResponse(
        @Schema(examples = "mint-token") String name,

        @Schema(description = "READY, STARTED, UNSETTLED, DONE, SKIPPED or FAILED")
        String state,

        int attempts,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "The code of its latest failure") @Nullable
        String error) {
    static StepResponse from(Step step) {
        return new StepResponse(
                name(step.effect()),
                state(step.state()),
                step.attempts(),
                step.startedAt(),
                step.endedAt(),
                step.error());
    }

    private static String state(StepState state) {
        return switch (state) {
            case StepState.Ready ready -> "READY";
            case StepState.Started started -> "STARTED";
            case StepState.Unsettled unsettled -> "UNSETTLED";
            case StepState.Done done -> "DONE";
            case StepState.Skipped skipped -> "SKIPPED";
            case StepState.Failed failed -> "FAILED";
        };
    }

    /** Names callers may rely on, whatever the code calls the effects. */
    private static String name(Effect effect) {
        return switch (effect) {
            case Effect.CheckConnect e -> "check";
            case Effect.CheckRepair e -> "check";
            case Effect.CheckRotation e -> "check";
            case Effect.CheckSecretRotation e -> "check";
            case Effect.CreatePrincipal e -> "create-service-principal";
            case Effect.GrantEntitlements e -> "grant-entitlements";
            case Effect.GrantTokenUse e -> "grant-token-use";
            case Effect.CreateCompute e -> "create-compute";
            case Effect.GrantCompute e -> "grant-compute";
            case Effect.GrantComputeUse e -> "grant-compute";
            case Effect.LeaveGroup e -> "leave-group";
            case Effect.GrantCatalog e -> "grant-catalog";
            case Effect.MintToken e -> "mint-token";
            case Effect.MakeBriefSecret e -> "make-secret";
            case Effect.MakeSecret e -> "make-secret";
            case Effect.SignIn e -> "sign-in";
            case Effect.MintAsPrincipal e -> "mint-token-as-service-principal";
            case Effect.DeleteSecret e -> "delete-secret";
            case Effect.VerifyToken e -> "verify-token";
            case Effect.DeliverToken e -> "deliver-token";
            case Effect.DeliverSecret e -> "deliver-secret";
            case Effect.AwaitAdoption e -> "await-adoption";
            case Effect.AwaitConfirmation e -> "await-confirmation";
            case Effect.AwaitUntil e -> "quarantine";
            case Effect.RevokeToken e -> "revoke-token";
            case Effect.DeactivatePrincipal e -> "deactivate-service-principal";
            case Effect.ActivatePrincipal e -> "activate-service-principal";
            case Effect.RemovePrincipal e -> "remove-service-principal";
            case Effect.WithdrawEntitlements e -> "withdraw-entitlements";
            case Effect.RevokeCatalog e -> "revoke-catalog";
            case Effect.RemoveCompute e -> "remove-compute";
            case Effect.RecordMark e -> "record-check-mark";
            case Effect.ForgetMark e -> "forget-check-mark";
        };
    }
}
