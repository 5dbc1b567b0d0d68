package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventFact;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.WebhookTurns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link WebhookTurns} must do, and what is written down for it when operations end. */
public abstract class WebhookTurnsContract extends WebhookArrangement {
    private static final Instant AT = Instant.parse("2026-11-02T10:15:30.123456Z");

    static Stream<OperationState> toBeTold() {
        return Stream.of(
                new OperationState.Succeeded(AT),
                new OperationState.Failed("request-refused", AT),
                new OperationState.Cancelled(AT),
                new OperationState.Held("not-as-planned"));
    }

    @ParameterizedTest
    @MethodSource("toBeTold")
    void howAnOperationEndsOrStopsIsToldOnceWithTheFactsOfItsType(OperationState state) {
        // Given
        Webhook webhook = registered();
        AnOperation operation = one();

        // When
        told(operation, state);

        // Then
        assertThat(eventsFor(webhook)).singleElement().satisfies(event -> {
            Operation ended = read(operation.id());
            assertThat(event)
                    .isEqualTo(
                            OutboundEvent.of(event.id(), ended, clock.instant()).orElseThrow());
            assertThat(event.facts())
                    .containsEntry(EventFact.OPERATION_ID, ended.id().toString());
        });
        assertThat(turns().fanOut(clock.instant(), 10)).isZero();
    }

    @Test
    void anOperationOfACampaignTellsWhichOne() {
        // Given
        Webhook webhook = registered();
        OperationId campaign = runningCampaign();
        AnOperation part = one().by(requesterOf(campaign));

        // When
        told(part, new OperationState.Succeeded(clock.instant()));

        // Then
        assertThat(eventsFor(webhook))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.facts()).containsEntry(EventFact.CAMPAIGN_ID, campaign.toString()));
    }

    private OperationId runningCampaign() {
        CampaignSelection selection =
                new CampaignSelection(new PartnerKey("fivetran"), Set.of(), Labels.none(), Set.of());
        Campaign campaign = new Campaign(
                ids.nextOperation(),
                new CampaignTerms(new CampaignAction.Revoke(), selection, Waves.none(), 10),
                requesterOf(null),
                clock.instant(),
                CampaignState.Running.fromTheStart());
        ports().campaigns()
                .begin(
                        campaign,
                        List.of(new CampaignItem(
                                0,
                                1,
                                AnOperation.connection("prod-eu", "fivetran"),
                                ids.nextOperation(),
                                CampaignItem.Status.PENDING,
                                null,
                                null)),
                        null,
                        null);
        return campaign.id();
    }

    private static Operation.Requester requesterOf(@Nullable OperationId campaign) {
        return new Operation.Requester(AnIntent.ALICE, new Reason("a breach"), null, campaign);
    }

    @Test
    void whatGoesOnIsNotTold() {
        // Given
        Webhook webhook = registered();
        Lease lease = begunAndTaken(one());

        // When
        become(lease, running());
        become(lease, new OperationState.Undoing("request-refused", clock.instant()));
        become(lease, new OperationState.Waiting(Wait.USE, clock.instant()));

        // Then
        assertThat(eventsFor(webhook)).isEmpty();
    }

    @Test
    void anOperationThatStopsIsToldOfOnceEachTimeItStops() {
        // Given
        Webhook webhook = registered();
        Lease lease = begunAndTaken(one());

        // When
        become(lease, new OperationState.Held("not-as-planned"));
        become(lease, new OperationState.Held("internal-error"));
        become(lease, running());
        become(lease, new OperationState.Held("refused"));

        // Then
        assertThat(eventsFor(webhook))
                .extracting(event -> event.facts().get(EventFact.CODE))
                .containsExactly("not-as-planned", "refused");
    }

    @Test
    void whoLostHisLeaseTellsNothing() {
        // Given
        Webhook webhook = registered();
        Lease lost = taken(begun(one()), NO_TIME);
        taken(lost.operation(), A_MINUTE);

        // When
        Throwable end = catchThrowable(() -> become(lost, new OperationState.Succeeded(clock.instant())));

        // Then
        assertConflict("lease-lost", end);
        assertThat(eventsFor(webhook)).isEmpty();
    }

    @Test
    void aWebhookIsToldOfWhatHappensAfterItWasRegisteredAndOfNothingBefore() {
        // Given
        Webhook early = registered();
        OperationId first = told();
        Webhook late = registered();
        OperationId second = told();

        // Then
        assertThat(eventsFor(early)).extracting(WebhookTurnsContract::operation).containsExactly(first, second);
        assertThat(eventsFor(late)).extracting(WebhookTurnsContract::operation).containsExactly(second);
    }

    private static OperationId operation(OutboundEvent event) {
        return OperationId.parse(String.valueOf(event.facts().get(EventFact.OPERATION_ID)));
    }

    @Test
    void aWebhookIsToldOfItsTypesItsWorkspaceAndItsPartnerOnly() {
        // Given
        Webhook failures = registered(new EventSelection(Set.of(EventType.OPERATION_FAILED), null, null));
        Set<EventType> any = SomeWebhooks.ALL.types();
        Webhook workspace = registered(new EventSelection(any, new WorkspaceName("another"), null));
        Webhook partner = registered(new EventSelection(any, null, new PartnerKey("fivetran")));

        // When
        OperationId failed = told(
                one().on(AnOperation.connection("prod-eu", "dbt-cloud")),
                new OperationState.Failed("request-refused", clock.instant()));
        OperationId elsewhere = told(
                one().on(AnOperation.connection("another", "dbt-cloud")),
                new OperationState.Succeeded(clock.instant()));
        OperationId fivetran = told(
                one().on(AnOperation.connection("prod-eu", "fivetran")), new OperationState.Succeeded(clock.instant()));

        // Then
        assertThat(eventsFor(failures))
                .extracting(WebhookTurnsContract::operation)
                .containsExactly(failed);
        assertThat(eventsFor(workspace))
                .extracting(WebhookTurnsContract::operation)
                .containsExactly(elsewhere);
        assertThat(eventsFor(partner))
                .extracting(WebhookTurnsContract::operation)
                .containsExactly(fivetran);
    }

    @Test
    void ofManyWhoFanOutAtOnceEachEventIsForAWebhookOnce() throws InterruptedException {
        // Given
        Webhook webhook = registered();
        for (int i = 0; i < 6; i++) {
            told();
        }
        Callable<Integer> fanningOut = () -> turns().fanOut(clock.instant(), 4);

        // When
        Together.run(Collections.nCopies(4, fanningOut));

        // Then
        assertThat(eventsFor(webhook)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aWebhookIsOneReplicasTurnUntilThatEndsOrItsTimeIsOver() {
        // Given
        registered();
        told();
        fanOut();
        WebhookTurn first = take(NO_TIME).getFirst();

        // When
        WebhookTurn second = take(A_MINUTE).getFirst();

        // Then
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(take(A_MINUTE)).isEmpty();
        assertThat(due(first)).isEmpty();
        turns().end(first, 7, clock.instant());
        assertThat(take(A_MINUTE)).isEmpty();
        turns().end(second, 1, clock.instant());
        assertThat(take(A_MINUTE))
                .singleElement()
                .extracting(WebhookTurn::failures)
                .isEqualTo(1);
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsOthers() throws InterruptedException {
        // Given
        for (int i = 0; i < 6; i++) {
            registered();
        }
        told();
        fanOut();
        Callable<List<WebhookTurn>> taking = () -> turns().take(clock.instant(), A_MINUTE, 4);

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, taking));

        // Then
        List<Object> taken = new ArrayList<>();
        ends.forEach(end -> ((List<?>) end)
                .forEach(turn -> taken.add(((WebhookTurn) turn).webhook().id())));
        assertThat(taken).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aWebhookThatHasNothingDueOrIsPausedGetsNoTurn() {
        // Given
        Webhook webhook = registered();
        assertThat(take(A_MINUTE)).isEmpty();
        told();
        fanOut();

        // When
        Webhook paused = webhooks().change(webhook.with(WebhookState.PAUSED, null));

        // Then
        assertThat(take(A_MINUTE)).isEmpty();
        told();
        fanOut();
        webhooks().change(paused.with(WebhookState.ENABLED, null));
        assertThat(take(A_MINUTE))
                .singleElement()
                .satisfies(turn -> assertThat(due(turn)).hasSize(2));
    }

    @Test
    void whoIsPausedDuringATurnGetsNothingMore() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        WebhookTurn turn = take(A_MINUTE).getFirst();

        // When
        webhooks().change(webhook.with(WebhookState.PAUSED, null));

        // Then
        assertThat(due(turn)).isEmpty();
    }

    @Test
    void aReceiverThatIsGivenARestIsLeftAloneUntilThenUnlessItsWebhookIsChanged() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        turns().end(take(A_MINUTE).getFirst(), 3, clock.instant().plus(A_MINUTE));

        // Then
        assertThat(take(NO_TIME)).isEmpty();
        clock.advance(A_MINUTE);
        assertThat(take(A_MINUTE)).singleElement().satisfies(turn -> {
            assertThat(turn.failures()).isEqualTo(3);
            turns().end(turn, 4, clock.instant().plus(A_MINUTE));
        });
        webhooks().change(webhook.with(WebhookState.ENABLED, null));
        assertThat(take(A_MINUTE))
                .singleElement()
                .extracting(WebhookTurn::failures)
                .isEqualTo(0);
    }

    @Test
    void whatWasPutOffByAClockThatWasWrongIsDue() {
        // Given
        registered();
        clock.advance(Duration.ofDays(2));
        told();
        fanOut();
        WebhookTurn turn = take(A_MINUTE).getFirst();
        tried(due(turn).getFirst(), FAILING);
        turns().end(turn, 1, clock.instant().plus(A_MINUTE));

        // When
        clock.advance(Duration.ofDays(-2));

        // Then
        assertThat(take(A_MINUTE))
                .singleElement()
                .satisfies(again -> assertThat(due(again)).hasSize(1));
    }

    @Test
    void deliveriesAreDueInTheOrderOfTheirEventsAndThoseThatFailedWhenTheirTimeHasCome() {
        // Given
        registered();
        List<OperationId> all = List.of(told(), told(), told());
        fanOut();
        WebhookTurn turn = take(A_MINUTE).getFirst();
        List<WebhookDelivery> due = due(turn);

        // When
        WebhookDelivery failed = tried(due.getFirst(), FAILING);
        WebhookDelivery taken = tried(due.get(1), TAKEN);

        // Then
        assertThat(due).extracting(each -> operation(each.event())).isEqualTo(all);
        assertThat(due(turn)).containsExactly(due.get(2));
        clock.advance(A_MINUTE);
        assertThat(due(turn)).containsExactly(due.get(2), failed);
        assertThat(deliveries()
                        .of(taken.webhook(), DeliveryState.Kind.DELIVERED, PageRequest.first(10))
                        .items())
                .containsExactly(taken);
    }

    @Test
    void aTryThatFailedIsNotWrittenWhenTheDeliveryHasGoneOnButOneThatSucceededIs() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        WebhookDelivery before = due(take(NO_TIME).getFirst()).getFirst();
        WebhookDelivery failed = tried(before, FAILING);

        // When
        tried(before, new ReceiverReply.Answered(503, null, ""));

        // Then
        assertThat(deliveriesOf(webhook)).containsExactly(failed);
        WebhookDelivery taken = tried(before, TAKEN);
        tried(failed, FAILING);
        assertThat(deliveriesOf(webhook)).containsExactly(taken);
    }

    @Test
    void aRemovedWebhookIsToldNothingMore() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        told();

        // When
        webhooks().remove(webhook.id());

        // Then
        fanOut();
        assertThat(deliveriesOf(webhook)).isEmpty();
        assertThat(take(A_MINUTE)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        // Given
        registered();
        told();
        fanOut();
        WebhookTurn turn = take(A_MINUTE).getFirst();
        WebhookDelivery delivery = due(turn).getFirst();

        // Then
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> turns().fanOut(clock.instant(), 1),
                        () -> take(A_MINUTE),
                        () -> due(turn),
                        () -> tried(delivery, TAKEN),
                        () -> turns().end(turn, 0, clock.instant())));
        assertThat(due(turn)).containsExactly(delivery);
    }
}
