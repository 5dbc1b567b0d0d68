package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.SomeApprovals;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalDecision;
import io.partnerconnect.domain.model.approval.ApprovalFilter;
import io.partnerconnect.domain.model.approval.ApprovalFilter.Standing;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Ruling;
import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Approvals;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Approvals} must do, together with the ports that use approvals up. */
public abstract class ApprovalsContract extends OperationArrangement {
    private static final ApprovalBinding BINDING = SomeApprovals.binding("a".repeat(64));
    private static final ApprovalBinding OTHER = SomeApprovals.binding("b".repeat(64));
    private static final RequestKey KEY = new RequestKey("key", "alice", "c".repeat(64));

    /** Whoever writes an intent uses the approval it stands on. */
    public enum Using {
        OPERATION,
        OPERATION_WITH_A_KEY,
        CAMPAIGN,
        INTENT
    }

    protected abstract ApprovalPorts approvalPorts();

    private Approvals approvals() {
        return approvalPorts().approvals();
    }

    @Test
    void whatIsAskedForIsReadAsItWasWritten() {
        Approval ofCampaign = new Approval(
                new ApprovalId(ids.next()),
                new ApprovalBinding(
                        ApprovalClass.REVOCATION,
                        Action.CAMPAIGN,
                        new AuditSubject(AuditSubject.Kind.OPERATION, "a campaign", null, null),
                        new PlanHash("d".repeat(64))),
                List.of(),
                Set.of(new WorkspaceName("another"), new WorkspaceName("prod-eu")),
                Set.of(),
                new Approval.Request(AnIntent.ALICE, new Reason("a breach"), new Ticket("T-1"), clock.instant()),
                clock.instant().plus(SomeApprovals.A_DAY),
                new ApprovalState.Requested());
        Approval ofDisconnect = requested(BINDING);

        List.of(ofCampaign, ofDisconnect).forEach(approvals()::request);

        assertThat(approvals().find(ofCampaign.id())).contains(ofCampaign);
        assertThat(approvals().find(ofDisconnect.id())).contains(ofDisconnect);
        assertThat(approvals().find(new ApprovalId(ids.next()))).isEmpty();
    }

    @Test
    void askedForTwiceItIsTheFirstThatCounts() {
        // Given
        Approval first = approvals().request(requested(BINDING));
        Approval approved = decided(first, ApprovalDecision.APPROVE);

        // When
        Approval again = approvals().request(requested(BINDING));

        // Then
        assertThat(again).isEqualTo(approved);
        assertThat(all(null)).containsExactly(approved);
    }

    @Test
    void onceNothingCanBecomeOfItAnyMoreItCanBeAskedForAnew() {
        // Given
        Approval expired = approvals().request(requested(BINDING));
        clock.advance(SomeApprovals.A_DAY);
        Approval refused = approvals().request(requested(BINDING));
        decided(refused, ApprovalDecision.REFUSE);
        Approval third = requested(BINDING);

        // When
        Approval counts = approvals().request(third);

        // Then
        assertThat(counts).isEqualTo(third);
        assertThat(approvals().latest(AnIntent.ALICE, BINDING)).contains(third);
        assertThat(all(null)).extracting(Approval::id).containsExactly(third.id(), refused.id(), expired.id());
    }

    @Test
    void ofTwoWhoAskForTheSameAtOnceOneCounts() throws InterruptedException {
        List<Object> ends = Together.run(Stream.of(requested(BINDING), requested(BINDING))
                .<Callable<?>>map(each -> () -> approvals().request(each))
                .toList());

        assertThat(ends)
                .containsOnly(approvals().latest(AnIntent.ALICE, BINDING).orElseThrow());
        assertThat(all(null)).hasSize(1);
    }

    @Test
    void theLatestIsThatOfThePartyForJustThat() {
        // Given
        Approval hers = approvals().request(requested(BINDING));
        approvals().request(requested(OTHER));

        // Then
        assertThat(approvals().latest(AnIntent.ALICE, BINDING)).contains(hers);
        assertThat(approvals().latest(SomeApprovals.BOB, BINDING)).isEmpty();
        assertThat(approvals().latest(AnIntent.ALICE, SomeApprovals.binding("e".repeat(64))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ApprovalDecision.class, names = "REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void whatIsDecidedIsKept(ApprovalDecision decision) {
        // Given
        Approval before = approvals().request(requested(BINDING));

        // When
        Approval after = decided(before, decision);

        // Then
        assertThat(approvals().find(before.id())).contains(after);
    }

    @Test
    void whatIsDecidedOnWhatIsNotSoAnyMoreIsNotWritten() {
        // Given
        Approval seen = approvals().request(requested(BINDING));
        Approval withdrawn = decided(seen, ApprovalDecision.WITHDRAW);

        // When
        Throwable late = catchThrowable(() -> decided(seen, ApprovalDecision.APPROVE));

        // Then
        assertConflict("approval-not-in-that-state", late);
        assertThat(approvals().find(seen.id())).contains(withdrawn);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTooLate() throws InterruptedException {
        // Given
        Approval seen = approvals().request(requested(BINDING));

        // When
        List<Object> ends = Together.run(Stream.of(ApprovalDecision.APPROVE, ApprovalDecision.REFUSE)
                .<Callable<?>>map(each -> () -> decided(seen, each))
                .toList());

        // Then
        assertThat(ends)
                .hasAtLeastOneElementOfType(Approval.class)
                .anySatisfy(end -> assertConflict("approval-not-in-that-state", end));
    }

    @Test
    void aListIsOfWhatIsAskedForNewestFirstAndInPages() {
        // Given
        List<Approval> all = IntStream.range(0, 5)
                .mapToObj(each -> approvals().request(requested(SomeApprovals.binding(("" + each).repeat(64)))))
                .toList();
        ApprovalFilter any = new ApprovalFilter(Sight.everything(), null, null, clock.instant());

        // When
        Page<Approval> first = approvals().list(any, PageRequest.first(2));
        Page<Approval> second = approvals().list(any, new PageRequest(2, first.next()));
        Page<Approval> third = approvals().list(any, new PageRequest(2, second.next()));

        // Then
        assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(all.reversed());
        assertThat(third.next()).isNull();
    }

    @Test
    void aListShowsWhatLiesInSightAsAWhole() {
        WorkspaceName prod = new WorkspaceName("prod-eu");
        WorkspaceName other = new WorkspaceName("other");
        PartnerKey fivetran = new PartnerKey("fivetran");
        List<Approval> all = Stream.of(
                        SomeApprovals.binding("1".repeat(64), prod, fivetran),
                        SomeApprovals.binding("2".repeat(64), prod, new PartnerKey("hex")),
                        SomeApprovals.binding("3".repeat(64), other, fivetran))
                .map(binding -> approvals().request(requested(binding)))
                .toList();

        for (Sight sight : SomeSights.ofEveryShape(prod, other, fivetran)) {
            assertThat(approvals()
                            .list(new ApprovalFilter(sight, null, null, clock.instant()), PageRequest.first(10))
                            .items())
                    .as(sight.toString())
                    .containsExactlyElementsOf(all.reversed().stream()
                            .filter(each -> sight.covers(new ConnectionName(
                                    each.workspaces().iterator().next(),
                                    each.partners().iterator().next())))
                            .toList());
        }
    }

    @Test
    void aListTellsWhatHasExpiredByTheTimeItIsLookedAt() {
        // Given
        Approval open = approvals().request(requested(BINDING));
        Approval approved = decided(approvals().request(requested(OTHER)), ApprovalDecision.APPROVE);
        assertThat(all(Standing.REQUESTED)).containsExactly(open);
        assertThat(all(Standing.APPROVED)).containsExactly(approved);

        // When
        clock.advance(SomeApprovals.A_DAY);

        // Then
        assertThat(all(Standing.REQUESTED)).isEmpty();
        assertThat(all(Standing.APPROVED)).isEmpty();
        assertThat(all(Standing.EXPIRED)).extracting(Approval::id).containsExactly(approved.id(), open.id());
    }

    @Test
    void aListOfAWorkspaceIsOfWhatWouldBeDoneThere() {
        // Given
        Approval there = approvals().request(requested(BINDING));

        // Then
        assertThat(in("prod-eu")).containsExactly(there);
        assertThat(in("another")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anApprovalIsUsedUpByWhatBeginsUnderIt(Using using) {
        // Given
        Approval approved = approved(BINDING);

        // When
        OperationId begun = begin(using, new Warrant.Approved(approved.id()));

        // Then
        ApprovalState.Approved before = (ApprovalState.Approved) approved.state();
        assertThat(approvals().find(approved.id()).orElseThrow().state())
                .isEqualTo(new ApprovalState.Used(before.ruling(), begun, clock.instant()));
        assertThat(told("approval.use"))
                .extracting(AuditEvent::phase, AuditEvent::partOf, AuditEvent::subject)
                .containsExactlyInAnyOrder(
                        tuple(AuditPhase.INTENT, begun, subject(approved)),
                        tuple(AuditPhase.OUTCOME, begun, subject(approved)));
        assertConflict(
                "approval-required", catchThrowable(() -> begin(Using.CAMPAIGN, new Warrant.Approved(approved.id()))));
    }

    @ParameterizedTest
    @EnumSource
    void nothingBeginsUnderAnApprovalThatIsNotGoodAnyMore(Using using) {
        // Given
        Approval asked = approvals().request(requested(BINDING));
        Approval refused = decided(approvals().request(requested(OTHER)), ApprovalDecision.REFUSE);
        Approval expired = approved(SomeApprovals.binding("f".repeat(64)));
        clock.advance(SomeApprovals.A_DAY);
        List<Object> before = everything();

        // When
        List<Throwable> ends = Stream.of(asked.id(), refused.id(), expired.id(), new ApprovalId(ids.next()))
                .map(id -> catchThrowable(() -> begin(using, new Warrant.Approved(id))))
                .toList();

        // Then
        assertThat(ends).allSatisfy(end -> assertConflict("approval-required", end));
        assertThat(everything()).isEqualTo(before);
        assertThat(all(Standing.USED)).isEmpty();
        begin(using, null);
    }

    @ParameterizedTest
    @EnumSource
    void ofManyThatBeginUnderOneApprovalAtOnceOneDoes(Using using) throws InterruptedException {
        // Given
        Approval approved = approved(BINDING);
        List<RequestKey> keys = IntStream.range(0, 6)
                .mapToObj(each -> new RequestKey("key-" + each, "alice", "c".repeat(64)))
                .toList();

        // When
        List<Object> ends = Together.run(keys.stream()
                .<Callable<?>>map(key -> {
                    Callable<?> beginning = beginning(using, key, new Warrant.Approved(approved.id()));
                    return beginning;
                })
                .toList());

        // Then
        assertThat(ends.stream().filter(Admission.Begun.class::isInstance)).hasSize(1);
        assertThat(ends.stream().filter(end -> !(end instanceof Admission.Begun)))
                .hasSize(5)
                .allSatisfy(end -> assertConflict("approval-required", end));
        assertThat(told("approval.use")).hasSize(2);
    }

    @Test
    void theSameRequestMadeAgainUsesNoApproval() {
        // Given
        Warrant warrant = new Warrant.Approved(approved(BINDING).id());
        Operation operation = another().build();
        journal().begin(operation, KEY, warrant);

        // When
        Admission again = journal().begin(another().build(), KEY, warrant);

        // Then
        assertThat(again)
                .isInstanceOfSatisfying(
                        Admission.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(operation.id()));
        assertThat(told("approval.use")).hasSize(2);
    }

    @Test
    void whatDoesNotBeginUsesNoApproval() {
        // Given
        Approval approved = approved(BINDING);
        begun(one());

        // When
        Throwable busy = catchThrowable(() -> journal().begin(one().build(), KEY, new Warrant.Approved(approved.id())));

        // Then
        assertConflict("connection-busy", busy);
        assertThat(approvals().find(approved.id())).contains(approved);
        assertThat(told("approval.use")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void brokenGlassIsWrittenDownWithWhatBeginsAndIsToBeReviewed(Using using) {
        // Given
        Approval broken =
                SomeApprovals.broken(new ApprovalId(ids.next()), BINDING, new OperationId(ids.next()), clock.instant());

        // When
        OperationId begun = begin(using, new Warrant.GlassBroken(broken));

        // Then
        assertThat(approvals().find(broken.id())).contains(broken);
        assertThat(approvals().unreviewed(Sight.everything(), 10)).containsExactly(broken);
        assertThat(told("approval.break-glass"))
                .extracting(AuditEvent::partOf, AuditEvent::subject)
                .containsOnly(tuple(begun, subject(broken)));
    }

    @Test
    void whatDoesNotBeginBreaksNoGlass() {
        // Given
        Approval broken =
                SomeApprovals.broken(new ApprovalId(ids.next()), BINDING, new OperationId(ids.next()), clock.instant());
        begun(one());

        // When
        Throwable busy = catchThrowable(() -> journal().begin(one().build(), KEY, new Warrant.GlassBroken(broken)));

        // Then
        assertConflict("connection-busy", busy);
        assertThat(approvals().find(broken.id())).isEmpty();
        assertThat(told("approval.break-glass")).isEmpty();
    }

    @Test
    void whatIsReviewedIsNotToBeReviewedAnyMore() {
        // Given
        Approval first = broken();
        Approval second = broken();
        assertThat(approvals().unreviewed(Sight.everything(), 1)).containsExactly(first);

        // When
        Approval reviewed = decided(first, ApprovalDecision.REVIEW);

        // Then
        assertThat(approvals().unreviewed(Sight.everything(), 10)).containsExactly(second);
        assertThat(approvals().find(first.id())).contains(reviewed);
    }

    @Test
    void receiversAreToldOfWhatIsAskedDecidedAndBroken() {
        // Given
        Webhook webhook = approvalPorts().webhooks().add(SomeWebhooks.webhook(1, SomeWebhooks.ALL));

        // When
        Approval approved = approved(BINDING);
        approvals().request(requested(BINDING));
        decided(approvals().request(requested(OTHER)), ApprovalDecision.REFUSE);
        decided(approvals().request(requested(OTHER)), ApprovalDecision.WITHDRAW);
        begin(Using.OPERATION, new Warrant.Approved(approved.id()));
        Approval broken = broken();

        // Then
        List<OutboundEvent> events = eventsOf(webhook);
        assertThat(events)
                .extracting(event -> event.type().code())
                .containsExactlyInAnyOrder(
                        "approval.requested",
                        "approval.approved",
                        "approval.requested",
                        "approval.refused",
                        "approval.requested",
                        "approval.withdrawn",
                        "approval.glass-broken");
        assertThat(events)
                .filteredOn(event -> event.type().code().equals("approval.glass-broken"))
                .singleElement()
                .satisfies(event -> assertThat(event.body())
                        .contains("\"workspace\":\"prod-eu\"")
                        .contains("\"partner\":\"fivetran\"")
                        .contains("\"approval_id\":\"" + broken.id() + "\"")
                        .contains("\"approval_class\":\"DISCONNECT_FULL\""));
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Approval one = requested(BINDING);
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> approvals().request(one),
                        () -> approvals().find(one.id()),
                        () -> approvals()
                                .list(
                                        new ApprovalFilter(Sight.everything(), null, null, clock.instant()),
                                        PageRequest.first(1)),
                        () -> approvals().latest(AnIntent.ALICE, BINDING),
                        () -> approvals().unreviewed(Sight.everything(), 1),
                        () -> decided(one, ApprovalDecision.APPROVE)));

        assertThat(all(null)).isEmpty();
    }

    private Approval requested(ApprovalBinding binding) {
        return SomeApprovals.requested(new ApprovalId(ids.next()), binding, clock.instant());
    }

    private Approval approved(ApprovalBinding binding) {
        return decided(approvals().request(requested(binding)), ApprovalDecision.APPROVE);
    }

    private Approval broken() {
        Approval broken =
                SomeApprovals.broken(new ApprovalId(ids.next()), BINDING, new OperationId(ids.next()), clock.instant());
        begin(Using.INTENT, new Warrant.GlassBroken(broken));
        return broken;
    }

    private Approval decided(Approval before, ApprovalDecision decision) {
        Ruling bob = SomeApprovals.bob(clock.instant());
        Ruling ruling =
                decision == ApprovalDecision.WITHDRAW ? new Ruling(AnIntent.ALICE, bob.reason(), bob.at()) : bob;
        Approval after = before.after(decision, ruling, ApprovalPolicy.none());
        approvals().decide(before, after);
        return after;
    }

    private List<Approval> all(@Nullable Standing standing) {
        return approvals()
                .list(new ApprovalFilter(Sight.everything(), standing, null, clock.instant()), PageRequest.first(100))
                .items();
    }

    private List<Approval> in(String workspace) {
        return approvals()
                .list(
                        new ApprovalFilter(Sight.everything(), null, new WorkspaceName(workspace), clock.instant()),
                        PageRequest.first(100))
                .items();
    }

    private OperationId begin(Using using, @Nullable Warrant warrant) {
        Beginning beginning = beginning(using, KEY, warrant);
        assertThat(beginning.call()).isInstanceOf(Admission.Begun.class);
        return beginning.operation();
    }

    /** Something that is about to begin. */
    private record Beginning(OperationId operation, Supplier<Admission> how) implements Callable<Admission> {
        @Override
        public Admission call() {
            return how.get();
        }
    }

    private Beginning beginning(Using using, RequestKey key, @Nullable Warrant warrant) {
        return switch (using) {
            case OPERATION -> operation(null, warrant);
            case OPERATION_WITH_A_KEY -> operation(key, warrant);
            case CAMPAIGN -> campaign(warrant);
            case INTENT -> intent(warrant);
        };
    }

    private Beginning operation(@Nullable RequestKey key, @Nullable Warrant warrant) {
        OperationId id = ids.nextOperation();
        Operation operation = AnOperation.anOperation(id, clock.instant())
                .on(AnOperation.connection("prod-eu", "partner-" + id.value().getLeastSignificantBits() % 1000))
                .build();
        return new Beginning(id, () -> journal().begin(operation, key, warrant));
    }

    private Beginning campaign(@Nullable Warrant warrant) {
        Campaign campaign = new Campaign(
                ids.nextOperation(),
                new CampaignTerms(
                        new CampaignAction.Revoke(),
                        new CampaignSelection(new PartnerKey("fivetran"), Set.of(), Labels.none(), Set.of()),
                        Waves.none(),
                        10),
                new Operation.Requester(AnIntent.ALICE, new Reason("a breach"), null, null),
                clock.instant(),
                CampaignState.Running.fromTheStart());
        return new Beginning(campaign.id(), () -> ports().campaigns().begin(campaign, List.of(), null, warrant));
    }

    private Beginning intent(@Nullable Warrant warrant) {
        OperationId id = ids.nextOperation();
        Mandate mandate = new Mandate(id, AnIntent.ALICE, new Reason("a test"), null, null).by(warrant);
        Intent intent = new Intent(
                mandate, Action.REMOVE_PRINCIPAL, AuditSubject.of(new WorkspaceName("prod-eu")), clock.instant());
        return new Beginning(id, () -> approvalPorts().ledger().intend(intent, Duration.ZERO));
    }

    private static AuditSubject subject(Approval approval) {
        return AuditSubject.of(approval.id(), approval.binding().subject());
    }

    private List<AuditEvent> told(String action) {
        return ports().trail()
                .events(
                        Sight.everything(),
                        new EventFilter(null, null, null, action, null, null, null, null),
                        PageRequest.first(100))
                .items();
    }

    private List<OutboundEvent> eventsOf(Webhook webhook) {
        approvalPorts().turns().fanOut(clock.instant(), 100);
        return approvalPorts().deliveries().of(webhook.id(), null, PageRequest.first(100)).items().stream()
                .map(WebhookDelivery::event)
                .toList();
    }
}
