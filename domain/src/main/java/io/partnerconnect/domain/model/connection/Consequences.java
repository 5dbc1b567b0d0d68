package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.connection.PlanItem.Kind;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows of a disconnect. */
final class Consequences {
    private static final int LATELY = 30;

    private Consequences() {}

    static List<PlanItem> breaks(DisconnectTerms terms, ConnectionSurvey seen) {
        List<PlanItem> items = new ArrayList<>();
        seen.tokens().stream()
                .filter(token -> token.stateAt(seen.observedAt()) == TokenState.ACTIVE)
                .forEach(token -> use(token, seen, items));
        if (removesPrincipals(terms)) {
            seen.jobs().forEach((principal, its) -> {
                its.jobs()
                        .forEach(job -> items.add(item(
                                Kind.JOB_RUNS_AS_PRINCIPAL,
                                Long.toString(job.id()),
                                "The job " + job.name() + " runs as the service principal " + principal + ".")));
                if (its.more()) {
                    items.add(item(
                            Kind.MORE_JOBS_RUN_AS_PRINCIPAL,
                            principal.toString(),
                            "And more jobs run as the service principal " + principal + "."));
                }
            });
        }
        return items;
    }

    private static void use(Token token, ConnectionSurvey seen, List<PlanItem> items) {
        LocalDate today = LocalDate.ofInstant(seen.observedAt(), ZoneOffset.UTC);
        String id = token.id().value();
        if (token.lastUsedOn() == null) {
            items.add(item(
                    Kind.TOKEN_USE_NOT_REPORTED,
                    id,
                    "The workspace does not say whether the token " + id + " is used."));
        } else if (!token.lastUsedOn().isBefore(today.minusDays(LATELY))) {
            items.add(item(Kind.TOKEN_IN_USE, id, "The token " + id + " was last used on " + token.lastUsedOn() + "."));
        }
    }

    static List<PlanItem> stays(DisconnectTerms terms, ConnectionSurvey seen) {
        List<PlanItem> items = new ArrayList<>();
        String partner = seen.partner().displayName();
        items.add(item(Kind.PARTNER_ACCOUNT, null, "The organisation's account with " + partner + "."));
        items.add(item(Kind.PARTNER_SETTINGS, null, "The settings at " + partner + ", which point to nothing then."));
        items.add(item(Kind.TABLES, null, "The tables the partner made, and what is in them."));
        if (terms.mode() != DisconnectMode.FULL) {
            seen.compute().forEach(it -> items.add(item(Kind.COMPUTE, it.id(), "The compute " + it.name() + ".")));
            items.add(item(Kind.CHECK_MARK, null, "The check mark on the tile."));
        }
        if (terms.mode() == DisconnectMode.REVOKE_ONLY) {
            seen.principals()
                    .forEach(principal -> items.add(item(
                            Kind.SERVICE_PRINCIPAL,
                            principal.applicationId().toString(),
                            "The service principal " + principal.displayName() + " and what it is allowed.")));
        }
        return items;
    }

    static List<PlanItem> leftOvers(DisconnectTerms terms, ConnectionSurvey seen) {
        List<PlanItem> items = new ArrayList<>();
        items.add(item(
                Kind.STORAGE,
                null,
                "Tables and storage the partner made: drop and delete them when nobody needs them any more."));
        if (removesPrincipals(terms)) {
            seen.principals().stream().map(ServicePrincipal::applicationId).forEach(id -> leftBy(id, items));
        }
        if (terms.mode() == DisconnectMode.SERVICE_PRINCIPAL_ONLY) {
            seen.compute()
                    .forEach(it -> items.add(item(
                            Kind.COMPUTE,
                            it.id(),
                            "The compute " + it.name() + ": delete it when nobody else uses it.")));
        }
        return items;
    }

    private static void leftBy(ApplicationId principal, List<PlanItem> items) {
        items.add(item(
                Kind.HOME_FOLDER,
                principal.toString(),
                "The folders /Users/" + principal + " and /Repos/" + principal + ", where they exist."));
        items.add(item(
                Kind.CATALOG_GRANTS,
                principal.toString(),
                "Privileges in Unity Catalog of a principal that is gone: revoke them."));
    }

    /** The service lists no securables, so that it cannot tell. */
    static List<PlanItem> notLookedAt(DisconnectTerms terms, ConnectionSurvey seen) {
        if (!removesPrincipals(terms)) {
            return List.of();
        }
        return seen.principals().stream()
                .map(principal -> item(
                        Kind.OWNED_OBJECTS,
                        principal.applicationId().toString(),
                        "What the service principal " + principal.displayName()
                                + " owns, in Unity Catalog and elsewhere, was not looked at."))
                .toList();
    }

    private static boolean removesPrincipals(DisconnectTerms terms) {
        return terms.mode() != DisconnectMode.REVOKE_ONLY;
    }

    private static PlanItem item(Kind kind, @Nullable String subject, String sentence) {
        return new PlanItem(kind, subject, sentence);
    }
}
