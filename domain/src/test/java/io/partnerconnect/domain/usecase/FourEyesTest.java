package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.usecase.Guarded.ALICE;
import static io.partnerconnect.domain.usecase.Guarded.ALICE_TOO;
import static io.partnerconnect.domain.usecase.Guarded.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalFilter.Standing;
import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.DisconnectPartner;
import io.partnerconnect.domain.port.in.ForgetWorkspace;
import io.partnerconnect.domain.port.in.RevokeTokens;
import io.partnerconnect.domain.port.in.StartCampaign;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs the approval of another person is not begun without it. */
class FourEyesTest {
    private final Guarded it = new Guarded();
    private final DisconnectPartner.Command command = it.planned();

    @Test
    void withoutAnApprovalNothingIsBegun() {
        Throwable refused = catchThrowable(() -> it.disconnect(it.mandate(ALICE), command));

        Ends.with("approval-required", refused);
        assertThat(it.intents("connection.disconnect")).isEmpty();
    }

    @Test
    void whatAnotherPersonApprovedIsBegunOnceAndTheAuditSaysByWhat() {
        // Given
        Approval approved = it.approved(command);
        Mandate mandate = it.mandate(ALICE);

        // When
        Answer<?> answer = it.disconnect(mandate, command);

        // Then
        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(it.read(approved.id()).state())
                .isInstanceOfSatisfying(
                        ApprovalState.Used.class,
                        used -> assertThat(used.operation()).isEqualTo(mandate.operation()));
        assertThat(it.intents("approval.use"))
                .singleElement()
                .satisfies(use -> assertThat(use.partOf()).isEqualTo(mandate.operation()));
    }

    @Test
    void anApprovalIsGoodForOneTime() {
        // Given
        it.approved(command);
        it.disconnect(it.mandate(ALICE), command);
        it.connected.steer(
                it.installation
                        .operations
                        .openOn(command.connection())
                        .orElseThrow()
                        .id(),
                SteerOperation.Direction.CANCEL);
        it.connected.operateFor(Duration.ofMinutes(5));

        // When
        Throwable again = catchThrowable(() -> it.disconnect(it.mandate(ALICE), it.planned()));

        // Then
        Ends.with("approval-required", again);
        assertThat(again).hasMessageContaining("it was used, by operation");
    }

    @Test
    void theSameRequestMadeAgainIsAnsweredWithWhatItBegan() {
        // Given
        it.approved(command);
        Mandate first = it.mandate(ALICE, Guarded.key("one"));
        it.disconnect(first, command);

        // When
        Answer<?> again = it.disconnect(it.mandate(ALICE, Guarded.key("one")), command);

        // Then
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(first.operation()));
    }

    @Test
    void alsoWhenItIsDoneAtOnce() {
        // Given
        it.approved(it.removal());
        Mandate first = it.mandate(ALICE, Guarded.key("one"));
        it.remove(first, it.removal());

        // When
        Answer<?> again = it.remove(it.mandate(ALICE, Guarded.key("one")), it.removal());

        // Then
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(first.operation()));
    }

    @Test
    void whatIsDoneAtOnceIsNotDoneWithoutAnApproval() {
        Throwable refused = catchThrowable(() -> it.remove(it.mandate(ALICE), it.removal()));

        Ends.with("approval-required", refused);
        assertThat(it.connected.workspace.principals()).contains(it.connected.fivetran);
        assertThat(it.intents("service-principal.remove")).isEmpty();
    }

    @Test
    void anApprovalIsOfNoUseToAnybodyElse() {
        // Given
        it.approved(command);

        // When
        Throwable refused = catchThrowable(() -> it.disconnect(it.mandate(BOB), command));

        // Then
        Ends.with("approval-required", refused);
    }

    @ParameterizedTest
    @EnumSource(
            value = ApprovalDecision.class,
            names = {"APPROVE", "REFUSE"})
    void nobodyDecidesWhatHeAskedForHimselfNotEvenWithAnotherKey(ApprovalDecision decision) {
        // Given
        Approval asked = it.request(command);

        // When
        List<Throwable> ends = Stream.of(ALICE, ALICE_TOO)
                .map(who -> catchThrowable(() -> it.decide(who, asked, decision)))
                .toList();

        // Then
        assertThat(ends).allSatisfy(end -> Ends.with("own-approval", end));
        assertThat(it.read(asked.id()).state()).isEqualTo(new ApprovalState.Requested());
    }

    @Test
    void onlyWhoAskedWithdraws() {
        // Given
        Approval asked = it.request(command);

        // When
        Throwable stranger = catchThrowable(() -> it.decide(BOB, asked, ApprovalDecision.WITHDRAW));

        // Then
        Ends.with("own-approval", stranger);
        assertThat(it.decide(ALICE, asked, ApprovalDecision.WITHDRAW).state())
                .isInstanceOf(ApprovalState.Withdrawn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requested", "refused", "withdrawn", "taken back"})
    void whatIsNotApprovedIsNotBegunAndTheCallerLearnsWhy(String what) {
        // Given
        Approval asked = it.request(command);
        switch (what) {
            case "refused" -> it.decide(BOB, asked, ApprovalDecision.REFUSE);
            case "withdrawn" -> it.decide(ALICE, asked, ApprovalDecision.WITHDRAW);
            case "taken back" -> {
                it.decide(BOB, asked, ApprovalDecision.APPROVE);
                it.decide(BOB, asked, ApprovalDecision.REFUSE);
            }
            default -> {}
        }

        // When
        Throwable refused = catchThrowable(() -> it.disconnect(it.mandate(ALICE), command));

        // Then
        Ends.with("approval-required", refused);
        assertThat(refused)
                .hasMessageContaining(asked.id().toString())
                .hasMessageContaining(
                        switch (what) {
                            case "requested" -> "nobody has decided yet";
                            case "withdrawn" -> "it was withdrawn";
                            default -> "it was refused";
                        });
    }

    @Test
    void anApprovalThatIsNotUsedInTimeExpiresByItself() {
        // Given
        Approval approved = it.approved(command);
        it.connected.pass(Duration.ofHours(24));

        // When
        Throwable late = catchThrowable(() -> it.disconnect(it.mandate(ALICE), it.planned()));

        // Then
        assertThat(it.read(approved.id()).state()).isInstanceOf(ApprovalState.Expired.class);
        Ends.with("approval-required", late);
        Ends.with(
                "approval-not-in-that-state", catchThrowable(() -> it.decide(BOB, approved, ApprovalDecision.REFUSE)));
    }

    @Test
    void anApprovedPlanMayBeOlderThanOneThatNobodyApprovedAsLongAsItHolds() {
        // Given
        DisconnectPartner.Command lasting = lasting();
        it.approved(lasting);
        it.connected.pass(Duration.ofHours(20));

        // When
        Answer<?> answer = it.disconnect(it.mandate(ALICE), lasting);

        // Then
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    /** Of a connection nothing of which expires meanwhile. */
    private DisconnectPartner.Command lasting() {
        it.connected.pass(Connected.BRIEFLY);
        return it.planned();
    }

    @Test
    void aPlanThatDoesNotHoldAnyMoreMakesItsApprovalUseless() {
        // Given
        Approval approved = it.approved(command);
        it.connected.workspace.addToken(it.connected.fivetran, "one more");

        // When
        Throwable stale = catchThrowable(() -> it.disconnect(it.mandate(ALICE), command));

        // Then
        Ends.with("plan-stale", stale);
        assertThat(stale)
                .hasMessageContaining("Approval " + approved.id() + " was for the old plan and is of no use any more");
        Ends.with("approval-required", catchThrowable(() -> it.disconnect(it.mandate(ALICE), it.planned())));
        assertThat(it.intents("connection.disconnect")).isEmpty();
    }

    @Test
    void aPlanThatDoesNotHoldCannotBeAskedFor() {
        // Given
        it.connected.workspace.addToken(it.connected.fivetran, "one more");

        // When
        Throwable stale = catchThrowable(() -> it.request(command));

        // Then
        Ends.with("plan-stale", stale);
        assertThat(all()).isEmpty();
    }

    @Test
    void anApproverIsShownWhatCannotBeTakenBackFirstAndWhatBreaks() {
        Approval asked = it.request(command);

        assertThat(asked.items())
                .extracting(ApprovalItem::irreversible)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .contains(true, false);
        assertThat(asked.items())
                .extracting(item -> item.item().kind())
                .contains(
                        PlanItem.Kind.REVOKE_TOKEN,
                        PlanItem.Kind.REMOVE_PRINCIPAL,
                        PlanItem.Kind.REMOVE_COMPUTE,
                        PlanItem.Kind.DEACTIVATE_PRINCIPAL,
                        PlanItem.Kind.TOKEN_IN_USE);
        assertThat(asked.workspaces()).containsExactly(Installation.PROD);
    }

    @Test
    void aCampaignIsApprovedWithTheConnectionsItSelects() {
        // Given
        StartCampaign.Command revoking = Guarded.campaign(new CampaignAction.Revoke());
        Approval approved = it.approved(revoking);
        it.connected.connectIn("another");

        // When
        Throwable more = catchThrowable(() -> it.start(it.mandate(ALICE), revoking));

        // Then
        Ends.with("approval-required", more);
        assertThat(approved.binding().kind()).isEqualTo(ApprovalClass.REVOCATION);
        assertThat(approved.items())
                .extracting(item -> item.item().subject())
                .containsExactly(Connected.CONNECTION.toString());
    }

    @Test
    void whatAnApprovedCampaignDoesNeedsNoFurtherApproval() {
        // Given
        StartCampaign.Command revoking = Guarded.campaign(new CampaignAction.Revoke());
        it.approved(revoking);
        it.start(it.mandate(ALICE), revoking);

        // When
        it.installation.useCases.conductCampaigns(10).conduct();

        // Then
        assertThat(it.intents("connection.revoke")).hasSize(1);
    }

    @Test
    void toRevokeAllTokensOfAConnectionByItselfNeedsOne() {
        RevokeTokens.Command revoking = new RevokeTokens.Command(Connected.CONNECTION);
        UseCases useCases = it.installation.useCases;

        Throwable refused = catchThrowable(
                () -> useCases.operations().revokeTokens(useCases.browseTiles()).handle(it.mandate(ALICE), revoking));

        Ends.with("approval-required", refused);
    }

    @Test
    void whatThePolicyDoesNotNameNeedsNoneAndCannotBeAskedFor() {
        Guarded free = new Guarded(ApprovalPolicy.none());
        DisconnectPartner.Command planned = free.planned();

        Throwable asking = catchThrowable(() -> free.request(planned));

        Ends.withInvalid("action", asking);
        assertThat(free.disconnect(free.mandate(ALICE), planned)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void brokenGlassIsLoudAndOwedUntilAnotherPersonReviewsIt() {
        // Given
        Mandate mandate = it.emergency(ALICE);

        // When
        it.disconnect(mandate, command);

        // Then
        Approval broken = all().getFirst();
        assertThat(broken.state())
                .isEqualTo(new ApprovalState.GlassBroken(mandate.operation(), it.installation.clock.instant()));
        assertThat(broken.items()).isNotEmpty();
        assertThat(it.intents("approval.break-glass"))
                .extracting(AuditEvent::partOf)
                .containsExactly(mandate.operation());
        assertThat(reviewsOwed()).containsExactly(mandate.operation());
        Ends.with("own-approval", catchThrowable(() -> it.decide(ALICE_TOO, broken, ApprovalDecision.REVIEW)));
        it.decide(BOB, broken, ApprovalDecision.REVIEW);
        assertThat(reviewsOwed()).isEmpty();
    }

    private List<OperationId> reviewsOwed() {
        return Installation.owed(it.installation.useCases).stream()
                .filter(owed -> owed.kind() == OwedWork.Kind.REVIEW)
                .map(OwedWork::operation)
                .toList();
    }

    @Test
    void glassIsNotBrokenWhereThereIsAnApproval() {
        // Given
        Approval approved = it.approved(command);

        // When
        it.disconnect(it.emergency(ALICE), command);

        // Then
        assertThat(it.read(approved.id()).state()).isInstanceOf(ApprovalState.Used.class);
        assertThat(it.intents("approval.break-glass")).isEmpty();
    }

    @Test
    void glassIsNotBrokenWithoutATicket() {
        Mandate without = new Mandate(
                        it.installation.ids.nextOperation(), ALICE, new Reason("an emergency"), null, null)
                .by(new Warrant.Emergency());

        Throwable refused = catchThrowable(() -> it.disconnect(without, command));

        Ends.withInvalid("ticket", refused);
        assertThat(all()).isEmpty();
    }

    @Test
    void glassIsNotBrokenWhereThePolicyForbidsIt() {
        Guarded strict = new Guarded(Guarded.WITHOUT_BREAK_GLASS);
        DisconnectPartner.Command planned = strict.planned();

        Throwable refused = catchThrowable(() -> strict.disconnect(strict.emergency(ALICE), planned));

        Ends.with("approval-required", refused);
        assertThat(strict.intents("connection.disconnect")).isEmpty();
    }

    @Test
    void glassIsNotBrokenForAPlanThatDoesNotHold() {
        // Given
        it.connected.workspace.addToken(it.connected.fivetran, "one more");

        // When
        Throwable stale = catchThrowable(() -> it.disconnect(it.emergency(ALICE), command));

        // Then
        Ends.with("plan-stale", stale);
        assertThat(all()).isEmpty();
    }

    @Test
    void ofTwoReplicasThatUseOneApprovalAtOnceOneBegins() {
        // Given
        StartCampaign.Command rotating = Guarded.campaign(new CampaignAction.Quarantine());
        it.approved(rotating);
        Mortal process = new Mortal();
        UseCases replica = it.installation.replica(process);
        process.before("begin", 1, () -> it.start(it.mandate(ALICE), rotating));

        // When
        Throwable late = catchThrowable(
                () -> replica.campaigns().startCampaign().handle(it.mandate(ALICE), rotating, Sight.everything()));

        // Then
        Ends.with("approval-required", late);
        assertThat(it.intents("campaign.start")).hasSize(1);
        assertThat(it.intents("approval.use")).hasSize(1);
    }

    @Test
    void whereverAReplicaDiesExactlyOneOperationIsBegunByAskingAgain() {
        for (int calls = 0; calls < 12; calls++) {
            for (boolean afterTheEffect : List.of(false, true)) {
                Guarded world = new Guarded();
                DisconnectPartner.Command planned = world.planned();
                world.approved(planned);
                Mortal process = new Mortal();
                UseCases replica = world.installation.replica(process);
                process.dieAfter(calls, afterTheEffect);

                Throwable killed = catchThrowable(() -> replica.operations()
                        .disconnectPartner()
                        .handle(world.mandate(ALICE, Guarded.key("one")), planned));
                Answer<?> again = world.disconnect(world.mandate(ALICE, Guarded.key("one")), planned);

                assertThat(again).as("died after %s calls: %s", calls, killed).isNotNull();
                assertThat(world.intents("connection.disconnect")).hasSize(1);
                assertThat(world.intents("approval.use")).hasSize(1);
            }
        }
    }

    @Test
    void aRequestOfSomethingThatCannotNeedAnApprovalIsRefused() {
        Throwable refused = catchThrowable(() -> it.request(new ForgetWorkspace.Command(Installation.PROD)));

        assertThat(refused).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void aListShowsEachAsItIsNow() {
        // Given
        it.request(command);
        it.connected.pass(Duration.ofHours(24));

        // Then
        assertThat(it.installation
                        .useCases
                        .approvals()
                        .browseApprovals()
                        .list(Sight.everything(), Standing.EXPIRED, Installation.PROD, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isInstanceOf(ApprovalState.Expired.class));
    }

    private List<Approval> all() {
        return it.installation
                .useCases
                .approvals()
                .browseApprovals()
                .list(Sight.everything(), null, null, PageRequest.first(10))
                .items();
    }
}
