package io.partnerconnect.persistence;

import static io.partnerconnect.persistence.Components.applicationId;
import static io.partnerconnect.persistence.Components.delivery;
import static io.partnerconnect.persistence.Components.group;
import static io.partnerconnect.persistence.Components.lifetime;
import static io.partnerconnect.persistence.Components.principal;
import static io.partnerconnect.persistence.Components.privileges;
import static io.partnerconnect.persistence.Components.scimId;
import static io.partnerconnect.persistence.Components.secret;
import static io.partnerconnect.persistence.Components.secretLifetime;
import static io.partnerconnect.persistence.Components.terms;
import static io.partnerconnect.persistence.Components.token;
import static io.partnerconnect.persistence.Tagged.as;

import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.rotation.RotationCause;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The columns {@code effect} and {@code parameters} of {@code pca.operation_step}. A word that was stored once keeps its meaning. */
final class EffectColumns {
    private EffectColumns() {}

    static Tagged from(Effect effect) {
        return switch (effect) {
            case Effect.Look look -> from(look);
            case Effect.Creation creation -> from(creation);
            case Effect.Irreversible irreversible -> from(irreversible);
            case Effect.GrantEntitlements e -> as("GRANT_ENTITLEMENTS").with("entitlements", e.entitlements());
            case Effect.GrantTokenUse e -> as("GRANT_TOKEN_USE");
            case Effect.GrantCompute e -> as("GRANT_COMPUTE");
            case Effect.GrantComputeUse e ->
                applicationId(as("GRANT_COMPUTE_USE"), e.applicationId())
                        .with("kind", e.kind())
                        .with("id", e.id());
            case Effect.LeaveGroup e ->
                group(principal(as("LEAVE_GROUP"), e.id(), e.applicationId()), e.group())
                        .with("name", e.name());
            case Effect.GrantCatalog e -> privileges(as("GRANT_CATALOG"), e.catalog(), e.privileges());
            case Effect.DeliverToken e -> delivery(as("DELIVER_TOKEN"), e.delivery());
            case Effect.DeliverSecret e -> delivery(as("DELIVER_SECRET"), e.delivery());
            case Effect.DeactivatePrincipal e ->
                principal(as("DEACTIVATE_PRINCIPAL"), e.id(), e.applicationId()).with("active", e.active());
            case Effect.ActivatePrincipal e -> principal(as("ACTIVATE_PRINCIPAL"), e.id(), e.applicationId());
            case Effect.WithdrawEntitlements e ->
                principal(as("WITHDRAW_ENTITLEMENTS"), e.id(), e.applicationId())
                        .with("entitlements", e.entitlements());
            case Effect.RevokeCatalog e ->
                applicationId(privileges(as("REVOKE_CATALOG"), e.catalog(), e.privileges()), e.applicationId());
            case Effect.RecordMark e -> as("RECORD_MARK");
            case Effect.ForgetMark e -> as("FORGET_MARK");
        };
    }

    private static Tagged from(Effect.Look look) {
        return switch (look) {
            case Effect.CheckConnect e ->
                lifetime(as("CHECK_CONNECT"), e.lifetime())
                        .with("name", e.principal().value())
                        .with("adopt", e.adopt());
            case Effect.CheckRepair e ->
                applicationId(as("CHECK_REPAIR"), e.principal())
                        .with("only", e.only())
                        .with("plan", e.plan().value());
            case Effect.CheckRotation e ->
                lifetime(token(applicationId(as("CHECK_ROTATION"), e.principal()), e.old()), e.lifetime())
                        .with("cause", e.cause());
            case Effect.CheckSecretRotation e ->
                secret(applicationId(as("CHECK_SECRET_ROTATION"), e.principal()), e.old())
                        .with("cause", e.cause());
            case Effect.VerifyToken e -> as("VERIFY_TOKEN");
            case Effect.SignIn e -> as("SIGN_IN");
            case Effect.AwaitAdoption e -> terms(token(as("AWAIT_ADOPTION"), e.old()), e.terms());
            case Effect.AwaitConfirmation e -> secret(as("AWAIT_CONFIRMATION"), e.old());
            case Effect.AwaitUntil e -> as("AWAIT_UNTIL").with("time", e.time().toString());
        };
    }

    private static Tagged from(Effect.Creation creation) {
        return switch (creation) {
            case Effect.CreatePrincipal e ->
                as("CREATE_PRINCIPAL").with("name", e.name().value());
            case Effect.CreateCompute e ->
                as("CREATE_COMPUTE").with("kind", e.kind()).with("name", e.name());
            case Effect.MintToken e -> lifetime(as("MINT_TOKEN"), e.lifetime()).with("scopes", e.scopes());
            case Effect.MintAsPrincipal e ->
                lifetime(as("MINT_AS_PRINCIPAL"), e.lifetime()).with("scopes", e.scopes());
            case Effect.MakeBriefSecret e -> as("MAKE_BRIEF_SECRET");
            case Effect.MakeSecret e -> secretLifetime(as("MAKE_SECRET"), e.lifetime());
        };
    }

    private static Tagged from(Effect.Irreversible irreversible) {
        return switch (irreversible) {
            case Effect.RevokeToken e -> token(as("REVOKE_TOKEN"), e.token());
            case Effect.DeleteSecret e -> secret(principal(as("DELETE_SECRET"), e.id(), e.applicationId()), e.secret());
            case Effect.RemovePrincipal e -> principal(as("REMOVE_PRINCIPAL"), e.id(), e.applicationId());
            case Effect.RemoveCompute e ->
                as("REMOVE_COMPUTE").with("kind", e.kind()).with("id", e.id());
        };
    }

    static Effect toDomain(Tagged tagged) {
        return switch (tagged.word()) {
            case "CHECK_CONNECT" ->
                new Effect.CheckConnect(new PrincipalName(tagged.text("name")), lifetime(tagged), tagged.flag("adopt"));
            case "CHECK_REPAIR" ->
                new Effect.CheckRepair(
                        applicationId(tagged),
                        tagged.word("only", RepairScope.class),
                        new PlanHash(tagged.text("plan")));
            case "CHECK_ROTATION" ->
                new Effect.CheckRotation(
                        tagged.word("cause", RotationCause.class),
                        applicationId(tagged),
                        token(tagged),
                        lifetime(tagged));
            case "CREATE_PRINCIPAL" -> new Effect.CreatePrincipal(new PrincipalName(tagged.text("name")));
            case "GRANT_ENTITLEMENTS" -> new Effect.GrantEntitlements(Set.copyOf(tagged.texts("entitlements")));
            case "GRANT_TOKEN_USE" -> new Effect.GrantTokenUse();
            case "CREATE_COMPUTE" -> new Effect.CreateCompute(tagged.word("kind", Compute.class), tagged.text("name"));
            case "GRANT_COMPUTE" -> new Effect.GrantCompute();
            case "GRANT_COMPUTE_USE" ->
                new Effect.GrantComputeUse(
                        tagged.word("kind", Compute.class), tagged.text("id"), applicationId(tagged));
            case "LEAVE_GROUP" ->
                new Effect.LeaveGroup(group(tagged), tagged.text("name"), scimId(tagged), applicationId(tagged));
            case "GRANT_CATALOG" -> new Effect.GrantCatalog(tagged.text("catalog"), privileges(tagged));
            case "MINT_TOKEN" -> new Effect.MintToken(lifetime(tagged), List.copyOf(tagged.texts("scopes")));
            case "MINT_AS_PRINCIPAL" ->
                new Effect.MintAsPrincipal(lifetime(tagged), List.copyOf(tagged.texts("scopes")));
            case "MAKE_BRIEF_SECRET" -> new Effect.MakeBriefSecret();
            case "MAKE_SECRET" -> new Effect.MakeSecret(secretLifetime(tagged));
            case "SIGN_IN" -> new Effect.SignIn();
            case "DELETE_SECRET" -> new Effect.DeleteSecret(scimId(tagged), applicationId(tagged), secret(tagged));
            case "VERIFY_TOKEN" -> new Effect.VerifyToken();
            case "DELIVER_TOKEN" -> new Effect.DeliverToken(delivery(tagged));
            case "AWAIT_ADOPTION" -> new Effect.AwaitAdoption(token(tagged), terms(tagged));
            case "CHECK_SECRET_ROTATION" ->
                new Effect.CheckSecretRotation(
                        tagged.word("cause", RotationCause.class), applicationId(tagged), secret(tagged));
            case "DELIVER_SECRET" -> new Effect.DeliverSecret(delivery(tagged));
            case "AWAIT_CONFIRMATION" -> new Effect.AwaitConfirmation(secret(tagged));
            case "AWAIT_UNTIL" -> new Effect.AwaitUntil(Instant.parse(tagged.text("time")));
            case "REVOKE_TOKEN" -> new Effect.RevokeToken(token(tagged));
            case "DEACTIVATE_PRINCIPAL" ->
                new Effect.DeactivatePrincipal(scimId(tagged), applicationId(tagged), wasActive(tagged));
            case "ACTIVATE_PRINCIPAL" -> new Effect.ActivatePrincipal(scimId(tagged), applicationId(tagged));
            case "REMOVE_PRINCIPAL" -> new Effect.RemovePrincipal(scimId(tagged), applicationId(tagged));
            case "WITHDRAW_ENTITLEMENTS" ->
                new Effect.WithdrawEntitlements(
                        scimId(tagged), applicationId(tagged), Set.copyOf(tagged.texts("entitlements")));
            case "REVOKE_CATALOG" ->
                new Effect.RevokeCatalog(tagged.text("catalog"), applicationId(tagged), privileges(tagged));
            case "REMOVE_COMPUTE" -> new Effect.RemoveCompute(tagged.word("kind", Compute.class), tagged.text("id"));
            case "RECORD_MARK" -> new Effect.RecordMark();
            case "FORGET_MARK" -> new Effect.ForgetMark();
            default -> throw tagged.unknown("effect");
        };
    }

    /** Steps stored before this was known were planned for active ones. */
    private static boolean wasActive(Tagged tagged) {
        return tagged.textOrNull("active") == null || tagged.flag("active");
    }
}
