package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignItem.Status;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Drill;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ConductCampaigns;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.in.RunOperations;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerCampaign;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fivetran is connected in five workspaces, and one thing is done to all of them. */
class CampaignTest {
    private static final Delivery SCOPE = new Delivery.SecretScope("partners", "fivetran");
    private static final CampaignSelection ALL =
            new CampaignSelection(Installation.FIVETRAN.key(), Set.of(), Labels.none(), Set.of());
    private static final CampaignAction REVOKE = new CampaignAction.Revoke();
    private static final Waves ONE_THEN_ALL = new Waves(1, List.of());
    /** Service principals, tokens, and compute of either kind, if the catalogue has partners of both. */
    private final Installation installation = new Installation();

    private final List<FakeWorkspace> workspaces = new ArrayList<>();
    private final Mortal process = new Mortal();
    private UseCases replica = installation.replica(process);

    CampaignTest() {
        IntStream.rangeClosed(1, 5).forEach(number -> {
            FakeWorkspace workspace = installation.databricks.workspace(
                    installation.register("w" + number).name());
            ServicePrincipal fivetran = workspace.addPrincipal("FIVETRAN_USER");
            workspace.addToken(fivetran, "the old one");
            workspaces.add(workspace);
            record("w" + number);
        });
    }

    private void record(String workspace) {
        installation.connections.record(new RecordedConnection(
                new WorkspaceName(workspace),
                Installation.FIVETRAN.key(),
                AnIntent.ALICE,
                installation.clock.instant()));
    }

    @Test
    void allTokensOfAPartnerAreRevoked() {
        Campaign campaign = started(REVOKE, Waves.none());

        goOn(Duration.ofMinutes(1));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(statuses(campaign)).containsOnly(Status.DONE);
        assertThat(workspaces).allMatch(workspace -> workspace.tokens().isEmpty());
        assertThat(installation.outcomeOf(campaign.id()).outcome()).isEqualTo(AuditEvent.OutcomeKind.SUCCEEDED);
    }

    @Test
    void whatIsDoneForItIsPartOfItInTheAudit() {
        Campaign campaign = started(REVOKE, Waves.none());

        goOn(Duration.ofMinutes(1));

        assertThat(installation.ledger.written().stream()
                        .filter(event ->
                                event.action().equals("connection.revoke") && event.phase() == AuditPhase.INTENT))
                .hasSize(5)
                .allMatch(event -> campaign.id().equals(event.partOf()))
                .allMatch(event -> event.actor().equals(AnIntent.ALICE));
    }

    @Test
    void aRotationThatWaitsForThePartnerHasDoneAllItCan() {
        Campaign campaign = started(rotate(RotationCause.SCHEDULED), Waves.careful());

        goOn(Duration.ofMinutes(2));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(workspaces).allMatch(workspace -> workspace.tokens().size() == 2);
    }

    @Test
    void aCanaryThatFailsKeepsTheOthersFromBeingBegun() {
        workspaces.getFirst().removeScope("partners");
        Campaign campaign = started(rotate(RotationCause.SCHEDULED), ONE_THEN_ALL);

        goOn(Duration.ofMinutes(10));

        assertThat(state(campaign)).isEqualTo(new CampaignState.Paused(CampaignState.Paused.TOO_MANY_FAILURES));
        assertThat(statuses(campaign))
                .containsExactly(Status.FAILED, Status.PENDING, Status.PENDING, Status.PENDING, Status.PENDING);
        assertThat(workspaces).allMatch(workspace -> workspace.tokens().size() == 1);
    }

    @Test
    void whatAPersonHasSeenFailDoesNotStopItAgain() {
        workspaces.getFirst().removeScope("partners");
        Campaign campaign = started(rotate(RotationCause.SCHEDULED), ONE_THEN_ALL);
        goOn(Duration.ofMinutes(10));

        steer(campaign, SteerCampaign.Direction.RESUME);
        goOn(Duration.ofMinutes(10));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(statuses(campaign)).filteredOn(Status.DONE::equals).hasSize(4);
    }

    @Test
    void aPausedOneBeginsNothingAndACancelledOneNeverWill() {
        Campaign campaign = started(REVOKE, ONE_THEN_ALL);
        conductor().conduct();
        steer(campaign, SteerCampaign.Direction.PAUSE);
        steer(campaign, SteerCampaign.Direction.PAUSE);
        goOn(Duration.ofMinutes(1));
        assertThat(statuses(campaign)).filteredOn(Status.PENDING::equals).hasSize(4);

        steer(campaign, SteerCampaign.Direction.CANCEL);
        goOn(Duration.ofMinutes(1));

        assertThat(statuses(campaign))
                .containsExactly(Status.DONE, Status.SKIPPED, Status.SKIPPED, Status.SKIPPED, Status.SKIPPED);
        Ends.with("operation-not-in-that-state", catchThrowable(() -> steer(campaign, SteerCampaign.Direction.RESUME)));
    }

    @Test
    void whyItPausedAndWhatWasSeenAreNotForgottenWhenTheSameIsSaidTwice() {
        workspaces.getFirst().removeScope("partners");
        Campaign campaign = started(rotate(RotationCause.SCHEDULED), ONE_THEN_ALL);
        goOn(Duration.ofMinutes(10));

        steer(campaign, SteerCampaign.Direction.PAUSE);
        assertThat(state(campaign)).isEqualTo(new CampaignState.Paused(CampaignState.Paused.TOO_MANY_FAILURES));
        steer(campaign, SteerCampaign.Direction.RESUME);
        assertThat(state(campaign)).isEqualTo(new CampaignState.Running(1, 1));
        workspaces.getLast().unavailable(Outage.UNREACHABLE);
        goOn(Duration.ofMinutes(5));
        assertThat(statuses(campaign)).filteredOn(Status.DONE::equals).hasSize(3);
        steer(campaign, SteerCampaign.Direction.RESUME);

        assertThat(state(campaign)).isEqualTo(new CampaignState.Running(1, 1));
    }

    @Test
    void oneOfWhichNothingIsLeftToBeginIsCompletedHoweverMuchFailed() {
        workspaces.forEach(workspace -> workspace.removeScope("partners"));
        Campaign campaign = started(rotate(RotationCause.SCHEDULED), Waves.none());

        goOn(Duration.ofMinutes(10));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(statuses(campaign)).containsOnly(Status.FAILED);
    }

    @Test
    void peopleGoBeforeWhatACampaignAsksOfAWorkspace() {
        List<Urgency> asked = new ArrayList<>();
        process.before("named", 1, () -> asked.add(Urgency.current()));
        started(REVOKE, Waves.none());

        assertThat(conductor().conduct()).isTrue();

        assertThat(asked).containsExactly(Urgency.SHARED);
    }

    @Test
    void theConnectionsOfAWorkspaceComeTogether() {
        installation.connections.record(new RecordedConnection(
                new WorkspaceName("w1"), Installation.DBT.key(), AnIntent.ALICE, installation.clock.instant()));
        Set<WorkspaceName> both = Set.of(new WorkspaceName("w1"), new WorkspaceName("w2"));

        Campaign campaign = started(new CampaignSelection(null, both, Labels.none(), Set.of()), REVOKE, Waves.none());

        assertThat(items(campaign))
                .extracting(item -> item.connection().workspace().value())
                .containsExactly("w1", "w1", "w2");
    }

    @Test
    void aMistakeAtOneItemDoesNotKeepTheOthersFromBeingBegun() {
        Campaign campaign = started(REVOKE, Waves.none());
        process.before("named", 1, () -> {
            throw new IllegalStateException("a mistake");
        });

        assertThat(catchThrowable(() -> conductor().conduct())).isInstanceOf(IllegalStateException.class);
        goOn(Duration.ofMinutes(1));

        assertThat(statuses(campaign)).filteredOn(Status.DONE::equals).hasSize(4);
        assertThat(items(campaign)).extracting(CampaignItem::code).contains("internal-error");
    }

    @Test
    void whatIsPausedWhileItIsBegunIsBegunWhenItGoesOn() {
        Campaign campaign = started(REVOKE, Waves.none());
        process.before("begin", 1, () -> steer(campaign, SteerCampaign.Direction.PAUSE));
        conductor().conduct();
        assertThat(statuses(campaign)).contains(Status.PENDING).doesNotContain(Status.FAILED);

        steer(campaign, SteerCampaign.Direction.RESUME);
        goOn(Duration.ofMinutes(1));

        assertThat(statuses(campaign)).containsOnly(Status.DONE);
    }

    @Test
    void anEmergencyDoesNotWaitForARotationThatWaitsForThePartner() {
        ConnectionName connection = new ConnectionName(new WorkspaceName("w1"), Installation.FIVETRAN.key());
        Operation rotation = Answers.started(replica.operations()
                        .rotateToken()
                        .handle(
                                installation.reasoned(),
                                new RotateToken.Command(
                                        connection,
                                        null,
                                        null,
                                        RotationCause.SCHEDULED,
                                        AdoptionTerms.untilAdopted(),
                                        SCOPE)))
                .operation();
        goOn(Duration.ofMinutes(1));
        assertThat(workspaces.getFirst().tokens()).hasSize(2);

        Campaign campaign = started(REVOKE, Waves.none());
        goOn(Duration.ofMinutes(2));

        assertThat(statuses(campaign)).containsOnly(Status.DONE);
        assertThat(workspaces.getFirst().tokens()).isEmpty();
        assertThat(installation.operation(rotation.id()).state()).isInstanceOf(OperationState.Failed.class);
    }

    @Test
    void aWorkspaceThatIsNotReachedIsTriedForHalfAnHourAndTheOthersGoOn() {
        workspaces.get(2).unavailable(Outage.UNREACHABLE);
        Campaign campaign = started(REVOKE, Waves.none());

        goOn(Duration.ofMinutes(5));
        assertThat(statuses(campaign)).filteredOn(Status.DONE::equals).hasSize(4);
        assertThat(statuses(campaign)).contains(Status.PENDING);
        goOn(Duration.ofMinutes(30));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(items(campaign).get(2).status()).isEqualTo(Status.FAILED);
        assertThat(items(campaign).get(2).code()).isEqualTo("workspace-unreachable");
    }

    /** Dies at each of its calls in turn, before or after that had an effect; then another replica goes on. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoeverDiesWhileConductingItNoItemIsBegunTwiceAndNoneIsLost(boolean afterTheEffect) {
        Campaign campaign = started(rotate(RotationCause.COMPROMISED), Waves.none());
        for (int calls = 0; calls < 40; calls++) {
            Mortal mortal = new Mortal();
            UseCases dying = installation.replica(mortal);
            mortal.dieAfter(calls, afterTheEffect);
            Throwable death = catchThrowable(() -> dying.conductCampaigns(2).conduct());
            assertThat(String.valueOf(death)).matches("null|.*Killed.*");
            installation.operateFor(Duration.ofSeconds(21), replica); // what was begun goes on, and may be over
        }

        goOn(Duration.ofMinutes(10));

        assertThat(state(campaign)).isInstanceOf(CampaignState.Completed.class);
        assertThat(statuses(campaign)).containsOnly(Status.DONE);
        assertThat(installation.ledger.written().stream()
                        .filter(event ->
                                event.action().equals("connection.rotate") && event.phase() == AuditPhase.INTENT))
                .hasSize(5);
        assertThat(workspaces)
                .allSatisfy(workspace -> assertThat(workspace.tokens())
                        .singleElement()
                        .satisfies(token -> assertThat(token.comment()).isNotEqualTo("the old one")));
    }

    @Test
    void aDrillTellsWhatWouldHappenAndChangesNothing() {
        workspaces.get(1).removeAllPrincipals();
        workspaces.get(2).unavailable(Outage.UNREACHABLE);
        workspaces.get(3).addToken(workspaces.get(3).principals().getFirst(), "a second one");
        int written = installation.ledger.written().size();

        Drill drill = replica.campaigns()
                .drillCampaign()
                .drill(Sight.everything(), new CampaignTerms(rotate(RotationCause.SCHEDULED), ALL, ONE_THEN_ALL, 10));

        assertThat(drill.waves()).containsEntry(1, 1).containsEntry(2, 4).hasSize(2);
        assertThat(drill.workspaces()).extracting(Drill.Seen::tokens).containsExactly(1, 0, 0, 2, 1);
        assertThat(drill.workspaces().get(1).refused()).containsValue("token-not-found");
        assertThat(drill.workspaces().get(2).unread()).isEqualTo("workspace-unreachable");
        assertThat(drill.workspaces().get(3).refused()).containsValue("token-ambiguous");
        assertThat(drill.atLeast()).isEqualTo(Duration.ofSeconds(1));
        assertThat(installation.ledger.written()).hasSize(written);
        assertThat(workspaces.get(0).tokens()).hasSize(1);
    }

    @Test
    void aDrillTellsThatThereIsNoKeyToSealTo() {
        CampaignAction sealed = new CampaignAction.Rotate(
                RotationCause.SCHEDULED, null, AdoptionTerms.untilAdopted(), new Delivery.SealedToRegistered());

        Drill drill = replica.campaigns()
                .drillCampaign()
                .drill(Sight.everything(), new CampaignTerms(sealed, ALL, Waves.none(), 10));
        Campaign campaign = started(sealed, Waves.none());
        goOn(Duration.ofMinutes(1));

        assertThat(drill.workspaces())
                .allSatisfy(seen -> assertThat(seen.refused()).containsValue("sealing-key-not-found"));
        assertThat(items(campaign)).extracting(CampaignItem::code).containsOnly("sealing-key-not-found");
    }

    @Test
    void whatIsSelectedIsRecordedAndIsSomething() {
        ConnectionName unknown = new ConnectionName(new WorkspaceName("w1"), Installation.DBT.key());

        Ends.withInvalid(
                "connections",
                catchThrowable(() -> started(
                        new CampaignSelection(null, Set.of(), Labels.none(), Set.of(unknown)), REVOKE, Waves.none())));
        Ends.withInvalid(
                "partner",
                catchThrowable(() -> started(
                        new CampaignSelection(Installation.DBT.key(), Set.of(), Labels.none(), Set.of()),
                        REVOKE,
                        Waves.none())));
    }

    @Test
    void oneSecretIsNotAPlaceForTheValuesOfSeveralPartners() {
        installation.connections.record(new RecordedConnection(
                new WorkspaceName("w1"), Installation.DBT.key(), AnIntent.ALICE, installation.clock.instant()));

        Ends.withInvalid(
                "rotation.delivery.key",
                catchThrowable(() -> started(
                        new CampaignSelection(null, Set.of(new WorkspaceName("w1")), Labels.none(), Set.of()),
                        rotate(RotationCause.SCHEDULED),
                        Waves.none())));
    }

    private static CampaignAction rotate(RotationCause cause) {
        return new CampaignAction.Rotate(cause, null, AdoptionTerms.untilAdopted(), SCOPE);
    }

    private Campaign started(CampaignAction action, Waves waves) {
        return started(ALL, action, waves);
    }

    private Campaign started(CampaignSelection selection, CampaignAction action, Waves waves) {
        Answer<Campaign> answer = replica.campaigns()
                .startCampaign()
                .handle(
                        installation.reasoned(),
                        new StartCampaign.Command(new CampaignTerms(action, selection, waves, 10)),
                        Sight.everything());
        return ((Answer.Done<Campaign>) answer).result();
    }

    private ConductCampaigns conductor() {
        return replica.conductCampaigns(256);
    }

    /** Conducts, carries out what is due and settles, every five seconds. */
    private void goOn(Duration time) {
        ConductCampaigns conductor = conductor();
        RunOperations run = replica.operations().runOperations();
        Instant end = installation.clock.instant().plus(time);
        while (installation.clock.instant().isBefore(end)) {
            conductor.conduct();
            run.take(100).forEach(run::drive);
            replica.settleUnknowns().run();
            installation.clock.advance(Duration.ofSeconds(5));
        }
    }

    private void steer(Campaign campaign, SteerCampaign.Direction direction) {
        replica.steerCampaign().handle(installation.reasoned(), new SteerCampaign.Command(campaign.id(), direction));
    }

    private CampaignState state(Campaign campaign) {
        return replica.campaigns()
                .browseCampaigns()
                .get(campaign.id())
                .campaign()
                .state();
    }

    private List<CampaignItem> items(Campaign campaign) {
        return replica.campaigns()
                .browseCampaigns()
                .items(campaign.id(), PageRequest.first(100))
                .items();
    }

    private List<Status> statuses(Campaign campaign) {
        return items(campaign).stream().map(CampaignItem::status).toList();
    }
}
