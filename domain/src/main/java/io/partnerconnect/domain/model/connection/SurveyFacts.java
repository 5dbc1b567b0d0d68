package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts a plan stands on: when one of them changes, the plan is stale. The day a token was last used on is not among them: it is
 * evidence, and a partner that goes on working does not make a plan stale. Neither is the state of compute, the name of a job, or what other
 * workspaces have. That a token has expired is one, since there is nothing left to revoke then.
 */
final class SurveyFacts {
    private SurveyFacts() {}

    static List<String> of(ConnectionSurvey seen) {
        List<String> facts = new ArrayList<>();
        facts.add(seen.marked() ? "the check mark is recorded" : "no check mark is recorded");
        seen.principals().forEach(principal -> ofPrincipal(principal, facts));
        seen.tokens().forEach(token -> facts.add(ofToken(token, seen)));
        seen.compute()
                .forEach(compute -> facts.add(compute.kind() + " " + compute.id() + " is named " + compute.name()));
        seen.jobs().forEach((principal, its) -> {
            its.jobs().forEach(job -> facts.add("job " + job.id() + " runs as " + principal));
            if (its.more()) {
                facts.add("more jobs than are listed run as " + principal);
            }
        });
        return facts;
    }

    private static void ofPrincipal(ServicePrincipal principal, List<String> facts) {
        String who = "service principal " + principal.applicationId() + " (" + principal.id() + ")";
        facts.add(who + (principal.active() ? " is active" : " is inactive"));
        principal.entitlements().forEach(entitlement -> facts.add(who + " is entitled to " + entitlement));
        principal.groups().forEach(group -> facts.add(who + " is in group " + group));
    }

    private static String ofToken(Token token, ConnectionSurvey seen) {
        String which = "token " + token.id().value() + " of " + token.owner();
        if (token.expiresAt() == null) {
            return which + " never expires";
        }
        return which
                + (token.stateAt(seen.observedAt()) == TokenState.EXPIRED ? " expired at " : " expires at ")
                + token.expiresAt();
    }
}
