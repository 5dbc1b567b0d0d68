package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.OnBehalfOf;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.Started;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectPartnerTest {
    private static final ConnectionName FIVETRAN = new ConnectionName(Installation.PROD, Installation.FIVETRAN.key());
    private static final TokenLifetime DAY = TokenLifetime.ofSeconds(86_400);
    private static final Delivery ANSWER = new Delivery.Response();
    private static final Delivery.SecretScope SCOPE = new Delivery.SecretScope("partners", "fivetran");
    private static final Delivery SEALED = new Delivery.Sealed(new Delivery.SealingKey("{\"kty\":\"EC\"}"));

    private final Installation installation = new Installation();
    private final FakeWorkspace workspace = installation.registerProd();
    private final Mortal process = new Mortal();
    private final UseCases replica = installation.replica(process);

    @ParameterizedTest
    @CsvSource({
        "CLUSTER_COMPUTE, Check Create Entitle TokenUse CreateCompute GrantCompute Mint Verify Deliver Record",
        "WAREHOUSE_READ, Check Create Entitle TokenUse CreateCompute GrantCompute Mint Verify Deliver Record",
        "WAREHOUSE_WRITE, Check Create Entitle TokenUse CreateCompute GrantCompute Mint Verify Deliver Record",
        "WAREHOUSE_READ_WRITE, Check Create Entitle TokenUse CreateCompute GrantCompute Mint Verify Deliver Record",
        "WORKSPACE_MANAGEMENT, Check Create Entitle TokenUse Mint Verify Deliver Record",
    })
    void theProfileSaysWhatIsMadeAndInWhichOrder(IntegrationType type, String steps) {
        ConnectionName connection = offered(type);

        Operation operation = carriedOut(new ConnectPartner.Command(connection, DAY, null, false, SCOPE));

        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(operation.steps().stream().map(step -> word(step.effect()))).containsExactly(steps.split(" "));
        assertThat(workspace.principals())
                .singleElement()
                .satisfies(made -> assertThat(made.entitlements()).isEqualTo(Entitlements.of(type.profile())));
    }

    @Test
    void aPartnerWithoutServicePrincipalCannotBeConnected() {
        ConnectionName labelbox = new ConnectionName(Installation.PROD, Installation.LABELBOX.key());

        Ends.withInvalid(
                "partner", catchThrowable(() -> begin(new ConnectPartner.Command(labelbox, DAY, null, false, SCOPE))));
    }

    @Test
    void aPartnerThatTakesNoTokensCannotBeConnected() {
        ConnectionName oauthOnly = offered(IntegrationType.WAREHOUSE_READ, Set.of(AuthOption.OAUTH_M2M));

        Ends.withInvalid(
                "partner", catchThrowable(() -> begin(new ConnectPartner.Command(oauthOnly, DAY, null, false, SCOPE))));
    }

    @Test
    void aCatalogIsGrantedAsTheProfileHasIt() {
        carriedOut(new ConnectPartner.Command(FIVETRAN, DAY, "main", false, SCOPE));

        var made = workspace.principals().getFirst().applicationId();
        assertThat(workspace.privileges("main", made))
                .containsExactlyInAnyOrder(Permission.CATALOG_USE, Permission.SCHEMA_CREATE);
    }

    @Test
    void aCatalogIsRefusedWhereTheProfileHasNoUseForIt() {
        ConnectionName dbt = offered(IntegrationType.WORKSPACE_MANAGEMENT);

        Ends.withInvalid(
                "catalog", catchThrowable(() -> begin(new ConnectPartner.Command(dbt, DAY, "main", false, SCOPE))));
    }

    @Test
    void aServicePrincipalOfThatNameIsAdoptedOnlyWhenAsked() {
        ServicePrincipal there = workspace.addPrincipal("FIVETRAN_USER");

        Operation refused = carriedOut(command(SCOPE));
        Operation adopted = carriedOut(adopting());

        assertThat(refused.state()).isEqualTo(failed(refused, "service-principal-exists"));
        assertThat(adopted.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(workspace.principals()).extracting(ServicePrincipal::id).containsExactly(there.id());
        assertThat(workspace.tokens())
                .singleElement()
                .satisfies(token -> assertThat(token.belongsTo(there)).isTrue());
    }

    @Test
    void ofTwoServicePrincipalsOfThatNameNoneIsAdopted() {
        workspace.addPrincipal("FIVETRAN_USER");
        workspace.addPrincipal("FIVETRAN_USER");

        Operation operation = carriedOut(adopting());

        assertThat(operation.state()).isEqualTo(failed(operation, "service-principal-exists"));
    }

    static Stream<Refused> refusals() {
        return Stream.of(
                new Refused("tokens-disabled", there -> there.tokenSettings(new TokenSettings(false, null))),
                new Refused(
                        "lifetime-above-maximum",
                        there -> there.tokenSettings(new TokenSettings(true, Duration.ofHours(1)))),
                new Refused("credential-refused", there -> there.refuse(Refusal.CREDENTIAL_REFUSED)));
    }

    record Refused(String code, Consumer<FakeWorkspace> arrangement) {}

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheWorkspaceWouldRefuseLaterIsRefusedBeforeAnythingIsMade(Refused it) {
        it.arrangement().accept(workspace);

        Operation operation = carriedOut(command(SCOPE));

        assertThat(operation.state()).isEqualTo(failed(operation, it.code()));
        assertThat(installation.stepsOf(operation.id())).isEmpty();
        assertNothingIsLeft();
    }

    /** The calls of the steps in their order: {@code grant} of compute, {@code record} of the check mark is the database's. */
    @ParameterizedTest
    @ValueSource(
            strings = {"create", "entitle", "grantTokenUse", "grant", "grantCatalog", "mint", "authenticate", "put"})
    void whicheverStepFailsWhatWasMadeIsTakenBackInReverse(String call) {
        process.before(call, 1, () -> {
            installation.clock.advance(Duration.ofSeconds(91));
            throw new Failure.Refused(Refusal.REQUEST_REFUSED, Installation.PROD, null);
        });

        Operation operation = carriedOut(new ConnectPartner.Command(FIVETRAN, DAY, "main", false, SCOPE));

        assertThat(operation.state()).isEqualTo(failed(operation, "request-refused"));
        assertNothingIsLeft();
        List<String> made = ended(operation, "create", "mint", "catalog.grant SUCCEEDED");
        List<String> removed = ended(operation, "remove", "revoke");
        assertThat(removed.stream().map(ConnectPartnerTest::thing))
                .containsExactlyElementsOf(
                        made.stream().map(ConnectPartnerTest::thing).toList().reversed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entitle", "grantTokenUse", "grant", "grantCatalog"})
    void aStepWhoseAnswerWasLostAndThatIsThenRefusedIsTakenBackToo(String call) {
        process.before(call, 1, () -> {
            workspace.loseTheNextAnswer();
            process.before(call, 1, () -> {
                installation.clock.advance(Duration.ofSeconds(91));
                throw new Failure.Refused(Refusal.REQUEST_REFUSED, Installation.PROD, null);
            });
        });

        Operation operation = carriedOut(new ConnectPartner.Command(FIVETRAN, DAY, "main", false, SCOPE));

        assertThat(operation.state()).isEqualTo(failed(operation, "request-refused"));
        assertNothingIsLeft();
    }

    @Test
    void fromAnAdoptedServicePrincipalOnlyWhatWasAddedIsTaken() {
        workspace.addPrincipal("FIVETRAN_USER");
        process.before("mint", 1, () -> workspace.onBehalfOf(OnBehalfOf.OFF));

        Operation operation = carriedOut(adopting());

        assertThat(operation.state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.principals())
                .singleElement()
                .satisfies(left -> assertThat(left.entitlements()).containsExactly("databricks-sql-access"));
        assertThat(operation.steps())
                .anySatisfy(step -> assertThat(step.effect())
                        .isInstanceOfSatisfying(
                                Effect.WithdrawEntitlements.class,
                                taken -> assertThat(taken.entitlements()).containsExactly("workspace-access")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void alsoWhenItsProcessDiedWhileGranting(boolean dies) {
        workspace.addPrincipal("FIVETRAN_USER");
        process.before("entitle", 1, () -> {
            if (dies) {
                process.dieAfter(0, true);
            } else {
                workspace.loseTheNextAnswer();
            }
        });
        Operation operation = begin(adopting());
        Throwable end = catchThrowable(this::driveOnce);
        assertThat(end == null).isNotEqualTo(dies);
        workspace.onBehalfOf(OnBehalfOf.OFF);
        installation.clock.advance(Duration.ofSeconds(21));

        installation.operateFor(Duration.ofMinutes(5), installation.useCases);

        assertThat(installation.operation(operation.id()).state()).isInstanceOf(OperationState.Failed.class);
        assertThat(workspace.principals())
                .singleElement()
                .satisfies(left -> assertThat(left.entitlements()).containsExactly("databricks-sql-access"));
    }

    @Test
    void alsoWhenItIsGivenUpWithoutAnAnswer() {
        workspace.addPrincipal("FIVETRAN_USER");
        process.before("entitle", 1, () -> {
            installation.clock.advance(Duration.ofMinutes(31));
            workspace.loseTheNextAnswer();
        });

        Operation operation = carriedOut(adopting());

        assertThat(operation.state()).isEqualTo(failed(operation, "outcome-unknown"));
        assertThat(workspace.principals())
                .singleElement()
                .satisfies(left -> assertThat(left.entitlements()).containsExactly("databricks-sql-access"));
    }

    @Test
    void whatAnAdoptedServicePrincipalHasAlreadyIsNotGranted() {
        workspace.addPrincipal("FIVETRAN_USER");

        Operation operation = carriedOut(adopting());

        assertThat(operation.results(StepResult.Entitled.class))
                .containsExactly(new StepResult.Entitled(Set.of("workspace-access")));
        assertThat(workspace.principals().getFirst().entitlements())
                .containsExactlyInAnyOrder("workspace-access", "databricks-sql-access");
    }

    @Test
    void whatWasJustMadeMayBeShownLate() {
        workspace.showChangesLate(Duration.ofSeconds(80), Duration.ZERO);

        Operation operation = carriedOut(command(SCOPE));

        assertThat(operation.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(installation.stepsOf(operation.id()))
                .contains("service-principal.grant-entitlements FAILED service-principal-not-found");
    }

    @Test
    void theValueIsGivenOnceToTheOneWhoWaits() {
        RequestKey key = new RequestKey("key", "alice", "0".repeat(64));

        Answer<Started> first = handle(command(ANSWER), key);
        Answer<Started> second = handle(command(ANSWER), key);

        Started started = Answers.started(first);
        assertThat(started.operation().state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(started.value()).isNotNull();
        assertThat(workspace.tokens())
                .extracting(Token::id)
                .containsExactly(new TokenId(
                        Objects.requireNonNull(started.value()).credential().id()));
        assertThat(second)
                .isInstanceOfSatisfying(
                        Answer.Replayed.class,
                        replayed -> assertThat(replayed.operation().id())
                                .isEqualTo(started.operation().id()));
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void whenNobodyWaitsAnyMoreNothingIsMinted() {
        process.before("create", 1, () -> process.dieAfter(0, false));
        assertThat(catchThrowable(() -> handle(command(ANSWER), null))).isInstanceOf(Mortal.Killed.class);
        Operation open = installation.operations.openOn(FIVETRAN).orElseThrow();
        installation.clock.advance(Duration.ofSeconds(21));

        installation.operateFor(Duration.ofMinutes(5), installation.useCases);

        Operation operation = installation.operation(open.id());
        assertThat(operation.state()).isEqualTo(failed(operation, "nobody-waits"));
        assertThat(installation.stepsOf(operation.id())).noneMatch(step -> step.startsWith("token.mint"));
        assertNothingIsLeft();
    }

    @Test
    void aDatabaseThatIsSilentForAMomentCostsNobodyHisValue() {
        process.before(
                "start",
                7,
                () -> process.before("advance", 1, () -> {
                    installation.database.cut();
                    installation.pauses.duringTheNext(installation.database::mend);
                }));

        Started started = Answers.started(handle(command(ANSWER), null));

        assertThat(workspace.tokens()).hasSize(1);
        assertThat(started.value()).isNotNull();
        assertThat(workspace.tokens())
                .extracting(Token::id)
                .containsExactly(new TokenId(
                        Objects.requireNonNull(started.value()).credential().id()));
    }

    @Test
    void whileOneOperationIsOpenThereIsNoOtherOne() {
        begin(command(SCOPE));

        Ends.with("connection-busy", catchThrowable(() -> begin(command(SCOPE))));
    }

    @Test
    void aSealedValueIsKeptOnlyAsTheHolderOfTheKeyCanOpenIt() {
        Operation operation = carriedOut(command(SEALED));

        assertThat(operation.latest(StepResult.Delivered.class).orElseThrow().sealed())
                .startsWith("sealed:");
        assertThat(installation.ledger.written().toString() + operation).doesNotContain("dapi");
    }

    @Test
    void aValueForASecretScopeIsPutThere() {
        carriedOut(command(SCOPE));

        assertThat(workspace.scopes()).containsOnlyKeys(SCOPE);
    }

    @ParameterizedTest
    @EnumSource(Lasting.class)
    void aConnectionThatIsWholeIsRecorded(Lasting delivery) {
        carriedOut(command(delivery == Lasting.SCOPE ? SCOPE : SEALED));

        assertThat(installation.connections.of(Installation.PROD)).hasSize(1);
        assertThat(installation.ledger.written().stream()
                        .filter(event -> event.phase() == AuditPhase.OUTCOME)
                        .map(event -> event.action() + " " + event.outcome()))
                .contains("connection.record SUCCEEDED", "connection.connect SUCCEEDED");
    }

    private enum Lasting {
        SCOPE,
        SEALED
    }

    private void assertNothingIsLeft() {
        assertThat(workspace.privilegesOnCatalogs()).isEmpty();
        assertThat(workspace.principals()).isEmpty();
        assertThat(workspace.tokens()).isEmpty();
        assertThat(workspace.compute()).isEmpty();
        assertThat(workspace.scopes()).isEmpty();
        assertThat(installation.connections.of(Installation.PROD)).isEmpty();
    }

    private List<String> ended(Operation operation, String... words) {
        return installation.stepsOf(operation.id()).stream()
                .filter(step -> step.endsWith("SUCCEEDED"))
                .filter(step -> Stream.of(words).anyMatch(step::contains))
                .toList();
    }

    private static String thing(String step) {
        return step.substring(0, step.indexOf('.'));
    }

    private static String word(Effect effect) {
        return switch (effect) {
            case Effect.CheckConnect e -> "Check";
            case Effect.CreatePrincipal e -> "Create";
            case Effect.GrantEntitlements e -> "Entitle";
            case Effect.GrantTokenUse e -> "TokenUse";
            case Effect.CreateCompute e -> "CreateCompute";
            case Effect.GrantCompute e -> "GrantCompute";
            case Effect.MintToken e -> "Mint";
            case Effect.VerifyToken e -> "Verify";
            case Effect.DeliverToken e -> "Deliver";
            case Effect.RecordMark e -> "Record";
            default -> effect.toString();
        };
    }

    private static OperationState failed(Operation operation, String code) {
        return operation.state() instanceof OperationState.Failed(var other, var at)
                ? new OperationState.Failed(code, at)
                : new OperationState.Held("not failed");
    }

    private Operation carriedOut(ConnectPartner.Command command) {
        Operation begun = begin(command);
        installation.operateFor(Duration.ofMinutes(10), replica);
        return installation.operation(begun.id());
    }

    private void driveOnce() {
        replica.operations()
                .runOperations()
                .take(10)
                .forEach(replica.operations().runOperations()::drive);
    }

    private Operation begin(ConnectPartner.Command command) {
        return Answers.started(handle(command, null)).operation();
    }

    private Answer<Started> handle(ConnectPartner.Command command, @Nullable RequestKey key) {
        var mandate = installation.reasoned();
        return replica.operations()
                .connectPartner()
                .handle(new Mandate(mandate.operation(), mandate.actor(), mandate.reason(), null, key), command);
    }

    private static ConnectPartner.Command command(Delivery delivery) {
        return new ConnectPartner.Command(FIVETRAN, DAY, null, false, delivery);
    }

    private static ConnectPartner.Command adopting() {
        return new ConnectPartner.Command(FIVETRAN, DAY, null, true, SCOPE);
    }

    @Test
    void fromOneThatWasAdoptedAGrantInDoubtIsTakenTooAndWhatItHadStays() {
        ServicePrincipal adopted = workspace.addPrincipal("FIVETRAN_USER");
        workspace.privileges("main", adopted.applicationId()).add(Permission.CATALOG_USE);
        process.before("grantCatalog", 1, () -> {
            workspace.loseTheNextAnswer();
            process.before("grantCatalog", 1, () -> {
                installation.clock.advance(Duration.ofSeconds(91));
                throw new Failure.Refused(Refusal.REQUEST_REFUSED, Installation.PROD, null);
            });
        });

        Operation operation = carriedOut(new ConnectPartner.Command(FIVETRAN, DAY, "main", true, SCOPE));

        assertThat(operation.state()).isInstanceOf(OperationState.Failed.class);
        assertThat(operation.steps())
                .anySatisfy(step -> assertThat(step.effect())
                        .isEqualTo(new Effect.RevokeCatalog(
                                "main", adopted.applicationId(), Set.of(Permission.SCHEMA_CREATE))));
        assertThat(workspace.privilegesOnCatalogs()).containsExactly(Permission.CATALOG_USE);
    }

    private ConnectionName offered(IntegrationType type) {
        return offered(type, Set.of(AuthOption.PAT));
    }

    /** A partner of that type in the catalogue. */
    private ConnectionName offered(IntegrationType type, Set<AuthOption> options) {
        Partner model = SomePartners.partner("some-partner");
        Partner partner = new Partner(
                new PartnerKey("some-partner"),
                model.displayName(),
                model.category(),
                type,
                model.servicePrincipalName(),
                options,
                false,
                false,
                model.clouds(),
                model.links(),
                model.source(),
                0);
        installation.useCases.overridePartner().handle(installation.mandate(), new OverridePartner.Command(partner));
        return new ConnectionName(Installation.PROD, partner.key());
    }
}
