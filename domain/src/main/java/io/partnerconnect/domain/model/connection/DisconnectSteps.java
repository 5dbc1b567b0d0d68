package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.connection.DisconnectPlan.Step;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a disconnect does, reversible things first. Each step names what was seen by its id; what was not seen is never touched. Cancelled
 * before something irreversible is done, it leaves all as it was: only a service principal that is active is made inactive, and the check
 * mark is recorded after the quarantine.
 */
final class DisconnectSteps {
    private DisconnectSteps() {}

    static List<Step> of(DisconnectTerms terms, ConnectionSurvey seen) {
        List<Step> steps = new ArrayList<>();
        switch (terms.mode()) {
            case FULL -> {
                lockOut(terms, seen, steps);
                revoke(seen, steps);
                remove(seen, steps);
                removeCompute(seen, steps);
                forgetMark(seen, steps);
            }
            case SERVICE_PRINCIPAL_ONLY -> {
                lockOut(terms, seen, steps);
                recordMark(seen, steps);
                revoke(seen, steps);
                remove(seen, steps);
            }
            case REVOKE_ONLY -> revoke(seen, steps);
        }
        return List.copyOf(steps);
    }

    private static void lockOut(DisconnectTerms terms, ConnectionSurvey seen, List<Step> steps) {
        seen.principals().stream()
                .filter(ServicePrincipal::active)
                .forEach(principal -> add(
                        steps,
                        new Effect.DeactivatePrincipal(principal.id(), principal.applicationId(), principal.active()),
                        PlanItem.Kind.DEACTIVATE_PRINCIPAL,
                        principal.applicationId().toString(),
                        "The service principal " + principal.displayName() + " is made inactive."));
        if (terms.quarantineDays() > 0 && !seen.principals().isEmpty()) {
            Instant end = seen.observedAt().plus(Duration.ofDays(terms.quarantineDays()));
            add(
                    steps,
                    new Effect.AwaitUntil(end),
                    PlanItem.Kind.QUARANTINE,
                    null,
                    "For " + terms.quarantineDays()
                            + " days nothing else happens; cancelled until then, the service principal is made active again.");
        }
    }

    /** A manual disconnect leaves the check mark on the tile. */
    private static void recordMark(ConnectionSurvey seen, List<Step> steps) {
        if (!seen.marked() && !seen.principals().isEmpty()) {
            add(
                    steps,
                    new Effect.RecordMark(),
                    PlanItem.Kind.RECORD_MARK,
                    null,
                    "That the tile carries the check mark is recorded, since it stays there.");
        }
    }

    /** One that has expired is refused already, and goes with its service principal. */
    private static void revoke(ConnectionSurvey seen, List<Step> steps) {
        seen.tokens().stream()
                .filter(token -> token.stateAt(seen.observedAt()) == TokenState.ACTIVE)
                .map(Token::id)
                .forEach(token -> add(
                        steps,
                        new Effect.RevokeToken(token),
                        PlanItem.Kind.REVOKE_TOKEN,
                        token.value(),
                        "The token " + token.value() + " is revoked."));
    }

    private static void remove(ConnectionSurvey seen, List<Step> steps) {
        seen.principals()
                .forEach(principal -> add(
                        steps,
                        new Effect.RemovePrincipal(principal.id(), principal.applicationId()),
                        PlanItem.Kind.REMOVE_PRINCIPAL,
                        principal.applicationId().toString(),
                        "The service principal " + principal.displayName()
                                + " is deleted, and with it all its tokens."));
    }

    private static void removeCompute(ConnectionSurvey seen, List<Step> steps) {
        seen.compute()
                .forEach(compute -> add(
                        steps,
                        new Effect.RemoveCompute(compute.kind(), compute.id()),
                        PlanItem.Kind.REMOVE_COMPUTE,
                        compute.id(),
                        "The compute " + compute.name() + " is deleted, whoever else uses it."));
    }

    private static void forgetMark(ConnectionSurvey seen, List<Step> steps) {
        if (seen.marked()) {
            add(
                    steps,
                    new Effect.ForgetMark(),
                    PlanItem.Kind.FORGET_MARK,
                    null,
                    "The record of the check mark is deleted.");
        }
    }

    private static void add(
            List<Step> steps, Effect effect, PlanItem.Kind kind, @Nullable String subject, String sentence) {
        steps.add(new Step(effect, new PlanItem(kind, subject, sentence)));
    }
}
