package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.MintToken;
import io.partnerconnect.domain.port.in.SettleOperation;
import io.partnerconnect.domain.port.in.SettleUnknowns;
import io.partnerconnect.domain.port.in.SettleUnknowns.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettleUnknownsTest {
    private static final Duration QUIET = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Duration PROMISED = Duration.ofMinutes(5);
    private static final Duration INSTANT = Duration.ofNanos(1000);

    private final Installation installation = new Installation();
    private final SettleUnknowns settling = installation.useCases.settleUnknowns();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
    }

    @Test
    void aTokenWhoseAnswerWasLostIsRevokedWithinFiveMinutes() {
        // Given
        OperationId lost = loseAMint();
        Instant asked = installation.clock.instant();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).isEmpty();
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
        assertThat(settlementOf(lost).at()).isBefore(asked.plus(PROMISED));
    }

    @Test
    void aSettlementIsAuditedAsAnOperationOfTheServiceItself() {
        // Given
        OperationId lost = loseAMint();

        // When
        installation.settleFor(PROMISED);

        // Then
        AuditEvent settlement = settlementOf(lost);
        assertThat(settlement.action()).isEqualTo("operation.settle");
        assertThat(settlement.actor()).isEqualTo(Actor.service("settling"));
        assertThat(settlement.subject()).isEqualTo(AuditSubject.of(lost, Installation.PROD));
        assertThat(settlement.reason()).contains("token.mint");
        assertThat(installation.eventsOf(operationOf(settlement)))
                .extracting(AuditEvent::phase)
                .containsExactly(AuditPhase.INTENT, AuditPhase.OUTCOME);
    }

    @Test
    void aTokenThatIsShownLateIsRevokedAllTheSame() {
        // Given
        workspace.showChangesLate(Duration.ofSeconds(90), Duration.ofSeconds(5));
        OperationId lost = loseAMint();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).isEmpty();
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
    }

    @Test
    void aMintThatDiedBeforeItWasSentHadNoEffect() {
        // Given
        OperationId died = installation.diesBefore(Action.MINT_TOKEN, fivetran());

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
        assertThat(installation.outcomeOf(died).outcome()).isEqualTo(OutcomeKind.UNKNOWN);
    }

    @Test
    void aMintThatDiedAfterItsAnswerLeavesNoToken() {
        // Given
        Mandate mandate = installation.mandate();
        installation.ledger.failAfter(1);
        Ends.badly(() -> mint(mandate));
        installation.ledger.recover();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).isEmpty();
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("orphan-revoked");
    }

    @Test
    void whatIsKnownIsLeftAlone() {
        // Given
        Token token = mint(installation.mandate()).token();
        workspace.refuse(Refusal.QUOTA_REACHED);
        Ends.badly(() -> mint(installation.mandate()));
        workspace.answerAgain();
        int written = installation.ledger.written().size();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).containsExactly(token);
        assertThat(installation.ledger.written()).hasSize(written);
    }

    @Test
    void whatIsYoungerThanTheQuietTimeIsLeftAlone() {
        // Given
        loseAMint();
        installation.clock.advance(QUIET);

        // When
        Progress progress = settling.run();

        // Then
        assertThat(progress).isEqualTo(new Progress(0, 0));
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void whatIsFoundIsSettledAtTheFirstLookAfterTheQuietTime() {
        // Given
        loseAMint();
        installation.clock.advance(QUIET.plus(INSTANT));

        // When
        Progress progress = settling.run();

        // Then
        assertThat(progress).isEqualTo(new Progress(1, 1));
        assertThat(workspace.tokens()).isEmpty();
    }

    @Test
    void oneLookThatFindsNothingSettlesNothing() {
        // Given
        OperationId died = installation.diesBefore(Action.MINT_TOKEN, fivetran());
        installation.clock.advance(QUIET.plus(INSTANT));
        Progress first = settling.run();
        installation.clock.advance(BETWEEN_LOOKS.minus(INSTANT));

        // When
        Progress second = settling.run();

        // Then
        assertThat(first).isEqualTo(new Progress(1, 0));
        assertThat(second).isEqualTo(new Progress(1, 0));
        assertThat(installation.settlementsOf(died)).isEmpty();
    }

    @Test
    void twoLooksThatFindNothingSettleIt() {
        // Given
        OperationId died = installation.diesBefore(Action.MINT_TOKEN, fivetran());
        installation.clock.advance(QUIET.plus(INSTANT));
        settling.run();
        installation.clock.advance(BETWEEN_LOOKS);

        // When
        Progress progress = settling.run();

        // Then
        assertThat(progress).isEqualTo(new Progress(1, 1));
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
    }

    @Test
    void aTokenMarkedByAnotherInstallationOrKeyIsNotRevoked() {
        // Given
        OperationId died = installation.diesBefore(Action.MINT_TOKEN, fivetran());
        Markers others = Installation.markers("other", "a key of this installation");
        Markers forged = Installation.markers("test", "not the key of this one");
        Token theirs = workspace.addToken(fivetran, "theirs " + others.markerOf(died));
        Token forgery = workspace.addToken(fivetran, "forged " + forged.markerOf(died));

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).containsExactlyInAnyOrder(theirs, forgery);
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
    }

    @Test
    void aTokenMarkedByAnotherOperationIsNotRevoked() {
        // Given
        Token good = mint(installation.mandate()).token();
        loseAMint();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).containsExactly(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[pca1:test:------------------------------------:0123456789abcdef]",
                "[pca1:test:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:0123456789abcdef]",
                "[pca1:test:1-1-1-1-aaaaaaaaaaaaaaaaaaaaaaaaaaaa:0123456789abcdef]",
                "[pca1:test:0:0]",
                "[pca1:",
                ""
            })
    void aCommentThatOnlyLooksLikeAMarkerKeepsNothingFromBeingSettled(String comment) {
        // Given
        Token strange = workspace.addToken(fivetran, comment);
        OperationId lost = loseAMint();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(workspace.tokens()).containsExactly(strange);
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
    }

    @Test
    void twoReplicasSettleOnce() throws InterruptedException {
        // Given
        OperationId lost = loseAMint();
        installation.clock.advance(QUIET.plus(INSTANT));
        SettleUnknowns other = installation.replica().settleUnknowns();

        // When
        Together.run(List.of(settling::run, other::run));

        // Then
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
        assertThat(workspace.tokens()).isEmpty();
        assertThat(intentsWithoutOutcome()).isEmpty();
    }

    @Test
    void theReplicaThatComesSecondWritesThatItFailed() {
        // Given
        OperationId lost = loseAMint();
        Unsettled unsettled = new Unsettled(lost, Action.MINT_TOKEN, fivetran(), installation.clock.instant(), true);
        installation.settleFor(PROMISED);
        Mandate second = installation.mandate();

        // When
        Throwable end = catchThrowable(() -> settleOperation().handle(second, new SettleOperation.Command(unsettled)));

        // Then
        Ends.with("already-concluded", end);
        assertThat(installation.outcomeOf(second.operation()).outcome()).isEqualTo(OutcomeKind.FAILED);
        assertThat(installation.settlementsOf(lost)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outage.class,
            names = {"UNREACHABLE", "THROTTLED", "FAILING", "NOT_UNDERSTOOD", "RESTING"})
    void whatCannotBeLookedAtStaysDueUntilTheWorkspaceIsBack(Outage outage) {
        // Given
        OperationId lost = loseAMint();
        workspace.unavailable(outage);
        installation.settleFor(Duration.ofMinutes(10));
        List<String> before = installation.settlementsOf(lost);
        workspace.answerAgain();

        // When
        installation.settleFor(Duration.ofSeconds(5));

        // Then
        assertThat(before).isEmpty();
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
        assertThat(workspace.tokens()).isEmpty();
    }

    @Test
    void aWorkspaceThatRefusesStaysDue() {
        // Given
        OperationId lost = loseAMint();
        workspace.refuse(Refusal.CREDENTIAL_REFUSED);

        // When
        installation.settleFor(Duration.ofMinutes(10));

        // Then
        assertThat(installation.settlementsOf(lost)).isEmpty();
        assertThat(settling.run()).isEqualTo(new Progress(1, 0));
    }

    @Test
    void whatIsDueInAForgottenWorkspaceIsSettledWhenItIsRegisteredAgain() {
        // Given
        OperationId lost = loseAMint();
        installation.workspaces.forget(Installation.PROD);
        installation.settleFor(Duration.ofMinutes(10));
        List<String> before = installation.settlementsOf(lost);
        installation.register(Installation.PROD.value());

        // When
        installation.settleFor(Duration.ofSeconds(5));

        // Then
        assertThat(before).isEmpty();
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
    }

    @Test
    void manyThatCannotBeSettledDoNotKeepOthersWaiting() {
        // Given
        Workspace dead = installation.register("dead");
        installation.databricks.workspace(dead.name()).unavailable(Outage.UNREACHABLE);
        for (int i = 0; i < 250; i++) {
            installation.diesBefore(Action.MINT_TOKEN, AuditSubject.of(dead.name(), fivetran.applicationId()));
        }
        OperationId lost = loseAMint();

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
    }

    @Test
    void aWorkspaceThatDoesNotAnswerIsAskedOnceARun() {
        // Given
        for (int i = 0; i < 50; i++) {
            installation.diesBefore(Action.MINT_TOKEN, fivetran());
        }
        installation.clock.advance(QUIET.plus(INSTANT));
        workspace.unavailable(Outage.UNREACHABLE);

        // When
        Progress progress = settling.run();

        // Then
        assertThat(progress).isEqualTo(new Progress(50, 0));
        assertThat(workspace.calls()).isOne();
    }

    @Test
    void aRevocationThatTookEffectIsSettledAsThat() {
        // Given
        TokenId gone = new TokenId("b".repeat(64));
        OperationId died = installation.diesBefore(Action.REVOKE_TOKEN, AuditSubject.of(Installation.PROD, gone));

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("took-effect");
    }

    @Test
    void aRevocationThatWasNotSentHadNoEffectAndIsNotMadeUpFor() {
        // Given
        Token token = workspace.addToken(fivetran, "old");
        OperationId died = installation.diesBefore(Action.REVOKE_TOKEN, AuditSubject.of(Installation.PROD, token.id()));

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
        assertThat(workspace.tokens()).containsExactly(token);
    }

    @Test
    void aRemovalThatWasNotSentHadNoEffectAndIsNotMadeUpFor() {
        // Given
        OperationId died = installation.diesBefore(Action.REMOVE_PRINCIPAL, fivetran());

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("had-no-effect");
        assertThat(workspace.principals()).containsExactly(fivetran);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {
                "REGISTER_WORKSPACE",
                "UPDATE_WORKSPACE",
                "FORGET_WORKSPACE",
                "OVERRIDE_PARTNER",
                "WITHDRAW_OVERRIDE",
                "RECORD_CONNECTION",
                "FORGET_CONNECTION",
                "REPORT_PARTNER_ANSWER",
                "STEER"
            })
    void whatChangesOnlyTheServicesOwnRecordsHoldsAsItIs(Action action) {
        // Given
        OperationId died =
                installation.diesBefore(action, AuditSubject.of(new WorkspaceName("gone"), new PartnerKey("fivetran")));

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(died)).containsExactly("undetermined");
    }

    @Test
    void anOrphanThatIsStillShownAfterItsRevocationIsLookedAtAgain() {
        // Given
        OperationId lost = loseAMint();
        workspace.showChangesLate(Duration.ZERO, Duration.ofSeconds(60));

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(lost)).hasSize(1);
        assertThat(workspace.tokens()).isEmpty();
        assertThat(intentsWithoutOutcome()).isEmpty();
    }

    @Test
    void aRunSaysWhenTheAuditDatabaseDoesNotAnswer() {
        // Given
        loseAMint();
        installation.clock.advance(PROMISED);
        installation.ledger.fail();

        // When
        Throwable end = catchThrowable(settling::run);

        // Then
        assertThat(end).isInstanceOf(Failure.Unavailable.class);
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void nothingIsRevokedWhoseSettlingCannotBeWrittenDown() {
        // Given
        loseAMint();
        installation.clock.advance(PROMISED);
        installation.ledger.failAfter(1);

        // When
        settling.run();

        // Then
        assertThat(workspace.tokens()).hasSize(1);
    }

    @Test
    void aSettlementWhoseOwnAnswerWasLostHasFailedAndTheNextOneSettles() {
        // Given
        OperationId lost = loseAMint();
        installation.clock.advance(QUIET.plus(INSTANT));
        workspace.loseTheNextAnswer();

        // When
        Progress first = settling.run();
        installation.settleFor(PROMISED);

        // Then
        assertThat(first).isEqualTo(new Progress(1, 0));
        assertThat(workspace.tokens()).isEmpty();
        assertThat(installation.settlementsOf(lost)).hasSize(1);
        assertThat(installation.ledger.written())
                .filteredOn(event -> event.action().equals("operation.settle") && event.phase() == AuditPhase.OUTCOME)
                .extracting(AuditEvent::outcome)
                .contains(OutcomeKind.FAILED)
                .doesNotContain(OutcomeKind.UNKNOWN);
    }

    /** As versions before this one wrote it. */
    @Test
    void aSettlementThatEndedUnknownIsSettledItself() {
        // Given
        OperationId lost = loseAMint();
        Mandate mandate = installation.mandate();
        installation.ledger.intend(
                new Intent(
                        mandate, Action.SETTLE, AuditSubject.of(lost, Installation.PROD), installation.clock.instant()),
                Duration.ofMinutes(1));
        installation.ledger.conclude(
                mandate.operation(), new AuditOutcome.Unknown("outcome-unknown"), installation.clock.instant());

        // When
        installation.settleFor(PROMISED);

        // Then
        assertThat(installation.settlementsOf(mandate.operation())).containsExactly("undetermined");
        assertThat(installation.settlementsOf(lost)).containsExactly("orphan-revoked");
    }

    private OperationId loseAMint() {
        Mandate mandate = installation.mandate();
        workspace.loseTheNextAnswer();
        Ends.badly(() -> mint(mandate));
        return mandate.operation();
    }

    private MintedToken mint(Mandate mandate) {
        var command = new MintToken.Command(
                Installation.PROD,
                fivetran.applicationId(),
                new TokenComment("pipeline"),
                TokenLifetime.ofSeconds(3600));
        return ((Answer.Done<MintedToken>) installation.useCases.mintToken().handle(mandate, command)).result();
    }

    private AuditSubject fivetran() {
        return AuditSubject.of(Installation.PROD, fivetran.applicationId());
    }

    private SettleOperation settleOperation() {
        Orphanage orphanage = new Orphanage(
                installation.ports(), new Confirmation(installation.pauses), Installation.MARKERS, installation.clock);
        Sightings sightings = new Sightings(
                new RegisteredWorkspaces(installation.workspaces),
                installation.databricks.principals(),
                installation.databricks.tokens(),
                orphanage,
                new Sightings.Own(
                        new AdministratorSightings(installation.accounts),
                        new RetentionSightings(
                                new Surroundings.Retention(installation.partitions, installation.holds))));
        return new SettlingOperation(sightings, orphanage, installation.ledger, installation.clock);
    }

    private AuditEvent settlementOf(OperationId operation) {
        return installation.ledger.written().stream()
                .filter(event -> operation.equals(event.settles()))
                .findFirst()
                .orElseThrow();
    }

    private static OperationId operationOf(AuditEvent event) {
        return Objects.requireNonNull(event.operation());
    }

    private List<OperationId> intentsWithoutOutcome() {
        return installation.ledger.written().stream()
                .filter(event -> event.phase() == AuditPhase.INTENT)
                .map(SettleUnknownsTest::operationOf)
                .filter(operation -> installation.eventsOf(operation).size() == 1)
                .toList();
    }
}
