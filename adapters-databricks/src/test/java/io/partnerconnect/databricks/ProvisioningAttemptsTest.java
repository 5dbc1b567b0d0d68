package io.partnerconnect.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.reach.Reach;
import io.partnerconnect.databricks.wire.CatalogPrivileges;
import io.partnerconnect.databricks.wire.PutSecretRequest;
import io.partnerconnect.domain.fixture.SomeMarkers;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made is asked for once and soon; what is changed may be asked for again, but not late. */
@QuarkusTest
class ProvisioningAttemptsTest {
    private static final PrincipalName NAME = new PrincipalName("FIVETRAN_USER");
    private static final Delivery.SecretScope PLACE = new Delivery.SecretScope("partners", "fivetran");
    private static final TokenId NONE = new TokenId("0".repeat(64));
    private static final Set<String> ENTITLEMENTS = Set.of("workspace-access");

    @Inject
    SimulatedDatabricks databricks;

    @Inject
    PrincipalProvisioning principals;

    @Inject
    ComputeProvisioning compute;

    @Inject
    AccessGrants grants;

    @Inject
    SecretScopes scopes;

    @Inject
    WorkspaceTokens tokens;

    @Inject
    Exchange exchange;

    @Inject
    Clients clients;

    @Inject
    Reach reach;

    @Inject
    DatabricksSettings settings;

    @Inject
    Pauses pauses;

    private SimulatedArrangement other;

    @BeforeEach
    void aWorkspace() {
        other = new SimulatedArrangement(databricks);
        databricks.pauses().clear();
    }

    static Stream<FaultAction> whateverLeavesACreationUnclear() {
        return Stream.of(
                FaultAction.standardError(500, "INTERNAL_ERROR", "x"),
                FaultAction.standardError(503, "TEMPORARILY_UNAVAILABLE", "x"),
                new FaultAction.AnswerAfterEffect(503, "{}"),
                new FaultAction.AnswerAfterEffect(200, "{}"),
                new FaultAction.AnswerAfterEffect(200, "{\"id\":"),
                new FaultAction.AnswerAfterEffect(200, "[]"),
                new FaultAction.ResetBefore(),
                new FaultAction.ResetAfterEffect(),
                new FaultAction.Garbage(),
                new FaultAction.HtmlOk(),
                new FaultAction.Redirect("/login.html"));
    }

    @ParameterizedTest
    @MethodSource("whateverLeavesACreationUnclear")
    void aCreationThatMayHaveBeenProcessedIsUnknownAndSentOnce(FaultAction fault) {
        // Given
        other.simulated().faults().add(FaultRule.every("POST", "/api/*", fault));

        // When
        Stream<Throwable> ends = Stream.of(
                        this::createPrincipal, this::createWarehouse, (ThrowingCallable) this::createCluster)
                .map(creation -> catchThrowable(creation));

        // Then
        assertThat(ends).hasSize(3).allSatisfy(end -> assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class));
        assertThat(calls("POST")).isEqualTo(3);
    }

    @Test
    void aCreationThatIsRefusedForSomethingMissingIsRefused() {
        // Given
        other.simulated()
                .faults()
                .add(FaultRule.every(
                        "POST",
                        "/api/*",
                        FaultAction.standardError(400, "INVALID_PARAMETER_VALUE", "Spark version x does not exist")));

        // When
        Throwable creating = catchThrowable(this::createCluster);

        // Then
        assertThat(creating)
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("request-refused"));
        assertThat(calls("POST")).isEqualTo(1);
    }

    @Test
    void aChangeWhoseFirstAnswerIsLostIsDoneAgain() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        loseTheFirst("PATCH");

        // When
        principals.entitle(other.workspace(), id, ENTITLEMENTS);

        // Then
        assertThat(calls("PATCH")).isEqualTo(2);
        assertThat(other.principal(id).orElseThrow().entitlements()).hasSize(2);
    }

    static Stream<FaultAction> whateverRefusesTheSecondAttempt() {
        return Stream.of(
                FaultAction.plainInvalidToken(),
                FaultAction.scimError(404, "gone"),
                FaultAction.scimError(400, "no"),
                FaultAction.standardError(429, "REQUEST_LIMIT_EXCEEDED", "slow"));
    }

    @ParameterizedTest
    @MethodSource("whateverRefusesTheSecondAttempt")
    void noRefusalAfterAnUnclearChangeMakesItCertain(FaultAction refusal) {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        loseTheFirst("PATCH");
        other.simulated()
                .faults()
                .add(FaultRule.every("PATCH", "/api/*", refusal).fromCall(2));

        // When
        Throwable changing = catchThrowable(() -> principals.entitle(other.workspace(), id, ENTITLEMENTS));

        // Then
        assertThat(changing).isInstanceOf(Failure.OutcomeUnknown.class);
    }

    @Test
    void whoHasAllPrivilegesHasEachOfThem() {
        // Given
        ApplicationId principal = other.addPrincipal(NAME.value()).applicationId();
        other.addCatalog("main");
        privileges(principal, "ALL_PRIVILEGES");

        // When
        Set<Permission> held = grants.onCatalog(other.workspace(), "main", principal);

        // Then
        assertThat(held)
                .containsExactlyInAnyOrder(Permission.CATALOG_USE, Permission.SCHEMA_CREATE, Permission.DATA_SELECT);
    }

    @Test
    void permissionsAreNeverReplaced() {
        // Given
        ApplicationId principal = other.addPrincipal(NAME.value()).applicationId();
        String warehouse = compute.create(
                        other.workspace(), Compute.SQL_WAREHOUSE, "FIVETRAN_ENDPOINT", SomeMarkers.marker())
                .id();

        // When
        grants.grantTokenUse(other.workspace(), principal);
        compute.grant(other.workspace(), Compute.SQL_WAREHOUSE, warehouse, principal);

        // Then
        assertThat(calls("PATCH")).isEqualTo(2);
        assertThat(calls("PUT")).isZero();
    }

    @Test
    void everyCloudTakesTheTagsOfCompute() {
        // When
        createWarehouse();
        createCluster();

        // Then
        assertThat(Stream.concat(other.simulated().warehouses().stream(), other.simulated().clusters().stream()))
                .hasSize(2)
                .allSatisfy(made ->
                        assertThat(made.tags().get("partner-connect-admin")).matches("[a-z0-9_-]{1,63}"));
    }

    @Test
    void aCreationThatWaitedTooLongForItsLogInDoesNotLeave() {
        // Given
        Workspace bySecret = databricks.bySecret(other.simulated());
        MonotonicClock late = () ->
                seen(path -> path.endsWith("/token")) ? Duration.ofSeconds(26).toNanos() : 0;

        // When
        var creating = catchThrowableOfType(
                Failure.Unavailable.class, () -> principals(late).create(bySecret, NAME, SomeMarkers.marker()));

        // Then
        assertThat(creating.outage()).isEqualTo(Outage.THROTTLED);
        assertThat(other.principals()).isEmpty();
        assertThat(seen(path -> path.startsWith("/api/"))).isFalse();
    }

    @Test
    void aCreationThatWasTurnedAwayIsNotTriedAgainTooLate() {
        // Given
        AtomicLong now = new AtomicLong();
        other.simulated()
                .faults()
                .add(FaultRule.once("POST", "/api/*", new FaultAction.Status(429, "", Map.of("Retry-After", "7"))));
        Pauses endless = pause -> now.addAndGet(Duration.ofSeconds(26).toNanos());

        // When
        var creating = catchThrowableOfType(
                Failure.Unavailable.class,
                () -> principals(endless, now::get).create(other.workspace(), NAME, SomeMarkers.marker()));

        // Then
        assertThat(creating.outage()).isEqualTo(Outage.THROTTLED);
        assertThat(calls("POST")).isEqualTo(1);
        assertThat(other.principals()).isEmpty();
    }

    @Test
    void aCreationThatWaitedALittleLeaves() {
        // Given
        Workspace bySecret = databricks.bySecret(other.simulated());
        MonotonicClock inTime = () ->
                seen(path -> path.endsWith("/token")) ? Duration.ofSeconds(25).toNanos() : 0;

        // When
        var made = principals(inTime).create(bySecret, NAME, SomeMarkers.marker());

        // Then
        assertThat(other.principals()).containsExactly(made.id().value());
    }

    /** A process that was stopped, and whose operation another replica has gone on with meanwhile. */
    @Test
    void aChangeIsNotSentAgainWhenItsOperationMayBeAnothersByNow() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        AtomicLong now = new AtomicLong();
        other.simulated().faults().add(FaultRule.once("PATCH", "/api/*", new FaultAction.ResetAfterEffect()));
        Pauses stopped = pause -> now.addAndGet(Duration.ofSeconds(13).toNanos());

        // When
        Throwable changing =
                catchThrowable(() -> principals(stopped, now::get).setActive(other.workspace(), id, false));

        // Then
        assertThat(changing).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(calls("PATCH")).isEqualTo(1);
    }

    @Test
    void aChangeThatFailedIsSentAgainWhileThatIsSoon() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        AtomicLong now = new AtomicLong();
        other.simulated().faults().add(FaultRule.once("PATCH", "/api/*", new FaultAction.ResetBefore()));
        Pauses shortly = pause -> now.addAndGet(Duration.ofSeconds(12).toNanos());

        // When
        principals(shortly, now::get).setActive(other.workspace(), id, false);

        // Then
        assertThat(other.principal(id).orElseThrow().active()).isFalse();
    }

    @Test
    void aPartnersTokenThatIsRefusedLeavesTheServiceSignedIn() {
        // Given
        Workspace bySecret = databricks.bySecret(other.simulated());
        assertThat(tokens.find(bySecret, NONE)).isEmpty();

        // When
        Throwable signingIn = catchThrowable(() -> tokens.authenticate(bySecret, new TokenSecret("dapi5ec7e7")));

        // Then
        assertThat(signingIn).isInstanceOf(Failure.Refused.class);
        assertThat(tokens.find(bySecret, NONE)).isEmpty();
        assertThat(other.simulated().requests().stream()
                        .filter(request -> request.path().endsWith("/token")))
                .hasSize(1);
    }

    @Test
    void aPartnersTokenIsInNoMessageOfAFailure() {
        // Given
        TokenSecret value = new TokenSecret("dapi5ec7e7");
        other.addSecretScope(PLACE.scope());
        other.simulated().faults().add(FaultRule.every("*", "/api/*", new FaultAction.ResetBefore()));

        // When
        Throwable signingIn = catchThrowable(() -> tokens.authenticate(other.workspace(), value));
        Throwable putting = catchThrowable(() -> scopes.put(other.workspace(), PLACE, value));

        // Then
        assertThat(Stream.of(signingIn, putting).map(Throwables::getStackTrace))
                .hasSize(2)
                .noneMatch(trace -> trace.contains("5ec7e7"));
    }

    @Test
    void aRequestWithASecretDoesNotPrintIt() {
        assertThat(new PutSecretRequest("a", "b", new TokenSecret("dapi5ec7e7")))
                .asString()
                .doesNotContain("5ec7e7");
        assertThat(Call.of(
                                Family.SCIM,
                                (address, authorization) -> {
                                    throw new IllegalStateException("never sent");
                                },
                                String.class)
                        .as(new TokenSecret("dapi5ec7e7")))
                .asString()
                .doesNotContain("5ec7e7");
    }

    private void createPrincipal() {
        assertThat(principals.create(other.workspace(), NAME, SomeMarkers.marker()))
                .isNotNull();
    }

    private void createWarehouse() {
        create(Compute.SQL_WAREHOUSE);
    }

    private void createCluster() {
        create(Compute.CLUSTER);
    }

    private void create(Compute kind) {
        assertThat(compute.create(other.workspace(), kind, "FIVETRAN_ENDPOINT", SomeMarkers.marker()))
                .isNotNull();
    }

    private PrincipalProvisioning principals(MonotonicClock clock) {
        return principals(pauses, clock);
    }

    private PrincipalProvisioning principals(Pauses waiting, MonotonicClock clock) {
        return new DatabricksPrincipalProvisioning(clients, new Attempts(exchange, settings, waiting, clock));
    }

    private void privileges(ApplicationId principal, String privilege) {
        var change = CatalogPrivileges.Changes.add(principal.toString(), Set.of(privilege));
        try (var answer = clients.unityCatalog()
                .change(
                        reach.originOf(other.workspace()),
                        "Bearer " + other.simulated().adminToken(),
                        "main",
                        change)) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    private void loseTheFirst(String method) {
        other.simulated().faults().add(FaultRule.once(method, "/api/*", new FaultAction.ResetAfterEffect()));
    }

    private boolean seen(Predicate<String> path) {
        return other.simulated().requests().stream().anyMatch(request -> path.test(request.path()));
    }

    private long calls(String method) {
        return other.simulated().requests().stream()
                .filter(request -> request.method().equals(method))
                .count();
    }
}
