package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One value at least of each type that an operation can hold: what has no example turns a test red. */
final class OperationExamples {
    static final OperationFilter ALL = OperationFilter.any();

    private static final ScimId SCIM_ID = new ScimId(7_006_512_345_678_901L);
    private static final ApplicationId APPLICATION_ID =
            new ApplicationId(UUID.fromString("97ab27fa-30e2-43e3-92a3-160e80f4c0d5"));
    private static final TokenId TOKEN = new TokenId("a0b1c2");
    private static final SecretId SECRET = new SecretId("d0e1f2");
    private static final TokenLifetime A_DAY = TokenLifetime.ofSeconds(86_400);
    private static final String WORDS = "\"quoted\", back\\slash — ünïcode\n{}";
    private static final Set<Permission> PRIVILEGES = Set.of(Permission.SCHEMA_CREATE, Permission.CATALOG_USE);

    private OperationExamples() {}

    static List<Effect> effects() {
        return Stream.of(looks(), creations(), changes(), irreversibles())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Effect> looks() {
        return List.of(
                new Effect.CheckConnect(new PrincipalName("FIVETRAN_USER"), A_DAY, true),
                new Effect.CheckConnect(new PrincipalName("FIVETRAN_USER"), A_DAY, false),
                new Effect.CheckRepair(APPLICATION_ID, RepairScope.EXCESS, new PlanHash("0a".repeat(32))),
                new Effect.CheckRotation(RotationCause.COMPROMISED, APPLICATION_ID, TOKEN, A_DAY),
                new Effect.CheckSecretRotation(RotationCause.COMPROMISED, APPLICATION_ID, SECRET),
                new Effect.VerifyToken(),
                new Effect.SignIn(),
                new Effect.AwaitConfirmation(SECRET),
                new Effect.AwaitAdoption(TOKEN, AdoptionTerms.untilAdopted()),
                new Effect.AwaitAdoption(TOKEN, new AdoptionTerms(Duration.ofDays(9), DeadlinePolicy.ASK, 5)),
                new Effect.AwaitUntil(Instant.parse("2026-11-02T10:15:30.123456Z")));
    }

    private static List<Effect> creations() {
        return List.of(
                new Effect.CreatePrincipal(new PrincipalName("FIVETRAN_USER")),
                new Effect.CreateCompute(Compute.SQL_WAREHOUSE, WORDS),
                new Effect.MintToken(A_DAY, List.of("sql", "unity-catalog")),
                new Effect.MakeBriefSecret(),
                new Effect.MakeSecret(SecretLifetime.ofSeconds(63_072_000)),
                new Effect.MintAsPrincipal(A_DAY, List.of("sql", "unity-catalog")));
    }

    private static List<Effect> changes() {
        return List.of(
                new Effect.GrantEntitlements(Set.of("workspace-access", "databricks-sql-access")),
                new Effect.GrantEntitlements(Set.of()),
                new Effect.GrantTokenUse(),
                new Effect.GrantCompute(),
                new Effect.GrantComputeUse(Compute.SQL_WAREHOUSE, "1f2e", APPLICATION_ID),
                new Effect.LeaveGroup(new GroupId(1_234_567_890_123_456L), WORDS, SCIM_ID, APPLICATION_ID),
                new Effect.GrantCatalog("main", PRIVILEGES),
                new Effect.DeliverToken(new Delivery.Response()),
                new Effect.DeliverToken(new Delivery.Sealed(new Delivery.SealingKey("{\"kty\":\"RSA\",\"n\":\"x\"}"))),
                new Effect.DeliverToken(new Delivery.SecretScope("partners", "fivetran")),
                new Effect.DeliverSecret(new Delivery.SecretScope("partners", "fivetran")),
                new Effect.DeactivatePrincipal(SCIM_ID, APPLICATION_ID, true),
                new Effect.DeactivatePrincipal(SCIM_ID, APPLICATION_ID, false),
                new Effect.ActivatePrincipal(SCIM_ID, APPLICATION_ID),
                new Effect.WithdrawEntitlements(SCIM_ID, APPLICATION_ID, Set.of("workspace-access")),
                new Effect.RevokeCatalog("main", APPLICATION_ID, PRIVILEGES),
                new Effect.RecordMark(),
                new Effect.ForgetMark());
    }

    private static List<Effect> irreversibles() {
        return List.of(
                new Effect.RevokeToken(TOKEN),
                new Effect.DeleteSecret(SCIM_ID, APPLICATION_ID, SECRET),
                new Effect.RemovePrincipal(SCIM_ID, APPLICATION_ID),
                new Effect.RemoveCompute(Compute.CLUSTER, "0123-abc"));
    }

    static List<Delivery.Definite> deliveries() {
        return effects().stream()
                .filter(Effect.DeliverToken.class::isInstance)
                .map(effect -> ((Effect.DeliverToken) effect).delivery())
                .toList();
    }

    static List<StepResult> results() {
        Instant at = Instant.parse("2026-11-02T10:15:30.123456Z");
        return List.of(
                new StepResult.Nothing(),
                new StepResult.Principal(SCIM_ID, APPLICATION_ID, true),
                new StepResult.Principal(SCIM_ID, APPLICATION_ID, false),
                new StepResult.Entitled(Set.of("workspace-access", "databricks-sql-access")),
                new StepResult.Resource(Compute.SQL_WAREHOUSE, "1f2e", true),
                new StepResult.Granted("main", PRIVILEGES),
                new StepResult.Minted(TOKEN, at, at.plusSeconds(60)),
                new StepResult.Minted(TOKEN, at, null),
                secretMade(at),
                new StepResult.Delivered("eyJhbGciOiJSU0EtT0FFUC0yNTYifQ.a.b.c.d"),
                new StepResult.Delivered(null),
                new StepResult.Delivered(null, new Receipt(AnIntent.ALICE, at)),
                new StepResult.Finding(WORDS));
    }

    static StepResult.SecretMade secretMade(Instant at) {
        return new StepResult.SecretMade(SCIM_ID, APPLICATION_ID, SECRET, at, at.plusSeconds(601));
    }

    static List<StepState> stepStates(OperationId attempt) {
        return List.of(
                new StepState.Ready(),
                new StepState.Started(attempt),
                new StepState.Unsettled(attempt),
                new StepState.Done(new StepResult.Nothing()),
                new StepState.Skipped(),
                new StepState.Failed());
    }

    static List<OperationState> states(Instant at) {
        return Stream.concat(open(at).stream(), ended(at).stream()).toList();
    }

    private static List<OperationState> open(Instant at) {
        return List.of(
                new OperationState.Running(at),
                new OperationState.Waiting(Wait.SETTLEMENT, at),
                new OperationState.Waiting(Wait.ADOPTION, at),
                new OperationState.Waiting(Wait.QUARANTINE, at),
                new OperationState.Undoing(OperationState.Undoing.CANCELLED, at),
                new OperationState.Held("workspace-refused"));
    }

    static List<OperationState> ended(Instant at) {
        return List.of(
                new OperationState.Succeeded(at),
                new OperationState.Failed("quota-reached", at),
                new OperationState.Cancelled(at));
    }

    /** All records there are of a sealed type. */
    static Set<Class<?>> kindsOf(Class<?> type) {
        return Stream.of(type.getPermittedSubclasses())
                .flatMap(each -> each.isSealed() ? kindsOf(each).stream() : Stream.of(each))
                .collect(Collectors.toSet());
    }
}
