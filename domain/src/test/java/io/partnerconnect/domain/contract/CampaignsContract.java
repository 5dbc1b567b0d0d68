package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.campaign.CampaignAction;
import io.partnerconnect.domain.model.campaign.CampaignItem;
import io.partnerconnect.domain.model.campaign.CampaignItem.Status;
import io.partnerconnect.domain.model.campaign.CampaignSelection;
import io.partnerconnect.domain.model.campaign.CampaignState;
import io.partnerconnect.domain.model.campaign.CampaignTerms;
import io.partnerconnect.domain.model.campaign.ItemResult;
import io.partnerconnect.domain.model.campaign.Standing;
import io.partnerconnect.domain.model.campaign.Tally;
import io.partnerconnect.domain.model.campaign.Turn;
import io.partnerconnect.domain.model.campaign.Waves;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.operation.Wait;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Campaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Campaigns} must do. */
public abstract class CampaignsContract extends OperationArrangement {
    private static final int ROOM = 100;
    private static final CampaignSelection FIVETRAN =
            new CampaignSelection(new PartnerKey("fivetran"), Set.of(), Labels.none(), Set.of());
    private static final CampaignTerms REVOKE =
            new CampaignTerms(new CampaignAction.Revoke(), FIVETRAN, Waves.none(), 10);

    static Stream<CampaignTerms> terms() {
        Waves waves = new Waves(3, List.of(10, 100));
        return Stream.of(
                REVOKE,
                new CampaignTerms(new CampaignAction.Quarantine(), FIVETRAN, waves, 0),
                new CampaignTerms(
                        new CampaignAction.Rotate(
                                RotationCause.COMPROMISED,
                                TokenLifetime.ofSeconds(86_400),
                                new AdoptionTerms(Duration.ofDays(7), DeadlinePolicy.ASK, 5),
                                new Delivery.SecretScope("partners", "fivetran")),
                        new CampaignSelection(
                                null,
                                Set.of(new WorkspaceName("prod-eu"), new WorkspaceName("another")),
                                new Labels(Map.of("env", "a=b", "team", "data")),
                                Set.of(AnOperation.connection("prod-eu", "fivetran"))),
                        waves,
                        100),
                new CampaignTerms(
                        new CampaignAction.Rotate(
                                RotationCause.SCHEDULED,
                                null,
                                AdoptionTerms.untilAdopted(),
                                new Delivery.Sealed(new Delivery.SealingKey("{\"kty\":\"EC\"}"))),
                        FIVETRAN,
                        Waves.careful(),
                        50));
    }

    private Campaigns campaigns() {
        return ports().campaigns();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void whatIsBegunIsReadAsItWasWritten(CampaignTerms terms) {
        // Given
        Campaign campaign = campaign(terms);

        // When
        Admission admission = campaigns().begin(campaign, items(1, 1, 2), null, null);

        // Then
        assertThat(admission).isInstanceOf(Admission.Begun.class);
        assertThat(campaigns().find(Sight.everything(), campaign.id()))
                .contains(new Standing(
                        campaign, new TreeMap<>(Map.of(1, tally(Status.PENDING, 2), 2, tally(Status.PENDING, 1)))));
        assertThat(campaigns().list(Sight.everything(), PageRequest.first(1)).items())
                .containsExactly(campaign);
        assertThat(events(campaign.id(), AuditPhase.INTENT)).hasSize(1);
    }

    @Test
    void whatThereIsNotIsNotFound() {
        OperationId nothing = ids.nextOperation();

        assertThat(campaigns().find(Sight.everything(), nothing)).isEmpty();
        assertThat(campaigns().items(nothing, PageRequest.first(1)).items()).isEmpty();
        assertThat(catchThrowable(() -> steer(nothing, paused()))).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void theSameRequestBeginsOneCampaign() {
        // Given
        RequestKey key = new RequestKey("key", "alice", "0".repeat(64));
        Campaign first = campaign(REVOKE);
        campaigns().begin(first, items(1), key, null);

        // When
        Admission second = campaigns().begin(campaign(REVOKE), items(1), key, null);

        // Then
        assertThat(second)
                .isInstanceOfSatisfying(
                        Admission.Replayed.class,
                        replayed -> assertThat(replayed.operation().id()).isEqualTo(first.id()));
        assertThat(campaigns().list(Sight.everything(), PageRequest.first(10)).items())
                .containsExactly(first);
    }

    @Test
    void aCampaignIsSeenByWhoSeesAllThatItIsAbout() {
        // Given
        Campaign narrow = begun(REVOKE, items(1));
        Campaign wide = begun(REVOKE, items(1, 1));
        PartnerKey first = new PartnerKey("partner-0");

        for (Sight sight : SomeSights.ofEveryShape(new WorkspaceName("prod-eu"), new WorkspaceName("other"), first)) {
            boolean seesAll = sight.covers(AnOperation.connection("prod-eu", "partner-1"));
            boolean seesFirst = sight.covers(AnOperation.connection("prod-eu", "partner-0"));

            // Then
            assertThat(campaigns().find(sight, wide.id()).isPresent())
                    .as("%s", sight)
                    .isEqualTo(seesAll);
            assertThat(campaigns().find(sight, narrow.id()).isPresent())
                    .as("%s", sight)
                    .isEqualTo(seesFirst);
            assertThat(campaigns().list(sight, PageRequest.first(10)).items())
                    .as("%s", sight)
                    .containsExactlyElementsOf(
                            seesAll ? List.of(wide, narrow) : seesFirst ? List.of(narrow) : List.of());
        }
    }

    @Test
    void campaignsAndItemsComeInPages() {
        // Given
        Campaign first = begun(REVOKE, items(1, 1, 1));
        Campaign second = begun(REVOKE, items(1));

        // Then
        Page<Campaign> newest = campaigns().list(Sight.everything(), PageRequest.first(1));
        assertThat(newest.items()).containsExactly(second);
        assertThat(campaigns()
                        .list(Sight.everything(), new PageRequest(1, newest.next()))
                        .items())
                .containsExactly(first);
        Page<CampaignItem> two = campaigns().items(first.id(), PageRequest.first(2));
        assertThat(two.items()).extracting(CampaignItem::position).containsExactly(0, 1);
        assertThat(campaigns().items(first.id(), new PageRequest(2, two.next())).items())
                .extracting(CampaignItem::position)
                .containsExactly(2);
    }

    @Test
    void oneReplicaTakesIt() {
        Campaign campaign = begun(REVOKE, items(1));

        Optional<Turn> first = take(HERE);
        Optional<Turn> second = take(THERE);

        assertThat(first).map(turn -> turn.lease().operation()).contains(campaign.id());
        assertThat(second).isEmpty();
    }

    @Test
    void theOneThatWasLeftAloneLongestIsTakenFirst() {
        Campaign first = begun(REVOKE, items(1));
        clock.advance(A_MINUTE);
        Campaign second = begun(REVOKE, items(1));
        clock.advance(A_MINUTE);

        assertThat(letGo(take(HERE))).isEqualTo(first.id());
        assertThat(letGo(take(HERE))).isEqualTo(second.id());
        clock.advance(A_MINUTE);
        assertThat(letGo(take(HERE))).isEqualTo(first.id());
    }

    @Test
    void whoWasTooLateWritesNothing() {
        // Given
        begun(REVOKE, items(1));
        Turn late = campaigns().take(HERE, clock.instant(), NO_TIME, ROOM).orElseThrow();
        Turn now = take(THERE).orElseThrow();
        assertThat(now.lease().fence()).isGreaterThan(late.lease().fence());

        // When
        Throwable end = catchThrowable(() -> advance(late, new ItemResult.Refused(0, "too-late")));

        // Then
        assertConflict("lease-lost", end);
        assertThat(only(now.lease().operation()).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void onlyItemsOfTheFirstWaveThatIsNotAtRestAreDue() {
        // Given
        Campaign campaign = begun(REVOKE, items(1, 2, 2, 3));
        assertThat(positions(take(HERE))).containsExactly(0);

        // When
        advance(taken(), new ItemResult.Refused(0, "no"));

        // Then
        assertThat(positions(take(HERE))).containsExactly(1, 2);
        assertThat(item(campaign.id(), 0).code()).isEqualTo("no");
    }

    private @Nullable Turn latest;

    private Turn taken() {
        return Objects.requireNonNull(latest);
    }

    private Optional<Turn> take(String holder) {
        Optional<Turn> turn = campaigns().take(holder, clock.instant(), A_MINUTE, ROOM);
        turn.ifPresent(taken -> latest = taken);
        return turn;
    }

    @Test
    void noMoreIsDueThanThereIsRoomFor() {
        // Given
        Campaign campaign = begun(REVOKE, items(1, 1, 1));
        Turn turn = campaigns().take(HERE, clock.instant(), A_MINUTE, 2).orElseThrow();
        assertThat(turn.due()).hasSize(2);
        run(item(campaign.id(), 0));

        // When
        advance(turn, new ItemResult.Begun(0));

        // Then
        Turn next = campaigns().take(HERE, clock.instant(), A_MINUTE, 2).orElseThrow();
        assertThat(next.due()).extracting(CampaignItem::position).containsExactly(1);
        assertThat(next.standing().total().underWay()).isOne();
    }

    @Test
    void whatIsForLaterIsDueThenAndItIsKnownSinceWhenItIsTried() {
        // Given
        Campaign campaign = begun(REVOKE, items(1));
        take(HERE);
        advance(
                taken(),
                new ItemResult.Later(0, "connection-busy", clock.instant().plus(A_MINUTE)));
        CampaignItem waiting = item(campaign.id(), 0);

        // Then
        assertThat(waiting.status()).isEqualTo(Status.PENDING);
        assertThat(waiting.code()).isEqualTo("connection-busy");
        assertThat(waiting.triedSince()).isEqualTo(clock.instant());
        assertThat(positions(take(HERE))).isEmpty();
        advance(taken());
        clock.advance(A_MINUTE);
        assertThat(positions(take(HERE))).containsExactly(0);
        advance(taken(), new ItemResult.Later(0, "connection-busy", clock.instant()));
        assertThat(item(campaign.id(), 0).triedSince()).isEqualTo(waiting.triedSince());
    }

    static Stream<Object[]> states() {
        return Stream.of(
                new Object[] {new OperationState.Waiting(Wait.ADOPTION, AN_INSTANT), Status.DONE},
                new Object[] {new OperationState.Waiting(Wait.USE, AN_INSTANT), Status.DONE},
                new Object[] {new OperationState.Waiting(Wait.QUARANTINE, AN_INSTANT), Status.DONE},
                new Object[] {new OperationState.Waiting(Wait.SETTLEMENT, AN_INSTANT), Status.UNDER_WAY},
                new Object[] {new OperationState.Undoing("token-quota-reached", AN_INSTANT), Status.UNDER_WAY},
                new Object[] {new OperationState.Succeeded(AN_INSTANT), Status.DONE},
                new Object[] {new OperationState.Failed("workspace-refused", AN_INSTANT), Status.FAILED},
                new Object[] {new OperationState.Cancelled(AN_INSTANT), Status.FAILED},
                new Object[] {new OperationState.Held("new-token-gone"), Status.FAILED});
    }

    private static final Instant AN_INSTANT = MovableClock.START;

    @ParameterizedTest
    @MethodSource("states")
    void howFarAnItemIsFollowsFromItsOperation(OperationState state, Status status) {
        // Given
        Campaign campaign = begun(REVOKE, items(1));
        take(HERE);
        OperationId operation = run(item(campaign.id(), 0));
        advance(taken(), new ItemResult.Begun(0));
        assertThat(item(campaign.id(), 0).status()).isEqualTo(Status.UNDER_WAY);

        // When
        become(taken(operation, A_MINUTE), state);

        // Then
        assertThat(item(campaign.id(), 0).status()).isEqualTo(status);
        assertThat(campaigns()
                        .find(Sight.everything(), campaign.id())
                        .orElseThrow()
                        .total())
                .isEqualTo(tally(status, 1));
    }

    @Test
    void oneThatHasEndedHasItsOutcomeAndIsNeverTakenAgain() {
        // Given
        Campaign campaign = begun(REVOKE, items(1));
        Turn turn = take(HERE).orElseThrow();

        // When
        campaigns()
                .advance(
                        turn.lease(),
                        List.of(new ItemResult.Refused(0, "no")),
                        new CampaignState.Completed(clock.instant()),
                        clock.instant());

        // Then
        assertThat(state(campaign)).isEqualTo(new CampaignState.Completed(clock.instant()));
        assertThat(outcomes(campaign.id())).containsExactly("SUCCEEDED null null");
        assertThat(take(HERE)).isEmpty();
        assertConflict("operation-not-in-that-state", catchThrowable(() -> steer(campaign.id(), paused())));
        assertThat(outcomes(campaign.id())).hasSize(1);
    }

    @Test
    void oneThatIsPausedIsNotTakenUntilItIsLetGoOn() {
        // Given
        Campaign campaign = begun(REVOKE, items(1));
        Turn turn = take(HERE).orElseThrow();

        // When
        steer(campaign.id(), paused());

        // Then
        assertThat(state(campaign)).isEqualTo(paused());
        assertThat(take(THERE)).isEmpty();
        assertConflict("lease-lost", catchThrowable(() -> advance(turn, new ItemResult.Refused(0, "no"))));
        steer(campaign.id(), new CampaignState.Running(7, 5));
        assertThat(state(campaign)).isEqualTo(new CampaignState.Running(7, 5));
        assertThat(positions(take(THERE))).containsExactly(0);
    }

    @Test
    void ofOneThatIsCancelledNothingMoreIsBegun() {
        // Given
        Campaign campaign = begun(REVOKE, items(1, 1));
        take(HERE);
        run(item(campaign.id(), 0));
        advance(taken(), new ItemResult.Begun(0));

        // When
        steer(campaign.id(), new CampaignState.Cancelled(clock.instant()));

        // Then
        assertThat(item(campaign.id(), 0).status()).isEqualTo(Status.UNDER_WAY);
        assertThat(item(campaign.id(), 1).status()).isEqualTo(Status.SKIPPED);
        assertThat(outcomes(campaign.id())).containsExactly("SUCCEEDED null null");
        assertThat(take(HERE)).isEmpty();
    }

    @Test
    void theSameRequestDoesNotBeginWhatWasCancelledAgain() {
        // Given
        RequestKey key = new RequestKey("key", "alice", "0".repeat(64));
        Campaign campaign = campaign(REVOKE);
        campaigns().begin(campaign, items(1), key, null);
        steer(campaign.id(), new CampaignState.Cancelled(clock.instant()));

        // When
        Admission again = campaigns().begin(campaign(REVOKE), items(1), key, null);

        // Then
        assertThat(again).isInstanceOf(Admission.Replayed.class);
    }

    @Test
    void nothingIsBegunForOneThatDoesNotRun() {
        // Given
        Campaign campaign = begun(REVOKE, items(1, 1));
        CampaignItem first = item(campaign.id(), 0);
        CampaignItem second = item(campaign.id(), 1);
        journal().begin(of(campaign, first), null, null);

        // When
        steer(campaign.id(), new CampaignState.Cancelled(clock.instant()));
        Throwable late = catchThrowable(() -> journal().begin(of(campaign, second), null, null));

        // Then
        assertConflict("operation-not-in-that-state", late);
        assertThat(operations().find(first.operation())).contains(of(campaign, first));
        assertThat(operations().find(second.operation())).isEmpty();
        assertThat(item(campaign.id(), 0).status())
                .as("begun, and not written of yet")
                .isEqualTo(Status.UNDER_WAY);
        assertThat(item(campaign.id(), 1).status()).isEqualTo(Status.SKIPPED);
    }

    private Operation of(Campaign campaign, CampaignItem item) {
        return AnOperation.anOperation(item.operation(), clock.instant())
                .on(item.connection())
                .by(new Operation.Requester(AnIntent.ALICE, new Reason("a breach"), null, campaign.id()))
                .build();
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnavailable() {
        Campaign campaign = campaign(REVOKE);
        ports().database().cut();
        try {
            Stream.<ThrowableAssert.ThrowingCallable>of(
                            () -> campaigns().begin(campaign, items(1), null, null),
                            () -> campaigns().find(Sight.everything(), campaign.id()),
                            () -> campaigns().list(Sight.everything(), PageRequest.first(1)),
                            () -> campaigns().items(campaign.id(), PageRequest.first(1)),
                            () -> take(HERE),
                            () -> steer(campaign.id(), paused()))
                    .forEach(call -> assertThat(catchThrowable(call)).isInstanceOf(Failure.Unavailable.class));
        } finally {
            ports().database().mend();
        }
    }

    private Campaign campaign(CampaignTerms terms) {
        Operation.Requester alice =
                new Operation.Requester(AnIntent.ALICE, new Reason("a breach"), new Ticket("T-1"), null);
        return new Campaign(ids.nextOperation(), terms, alice, clock.instant(), CampaignState.Running.fromTheStart());
    }

    private Campaign begun(CampaignTerms terms, List<CampaignItem> items) {
        Campaign campaign = campaign(terms);
        campaigns().begin(campaign, items, null, null);
        return campaign;
    }

    /** Items of these waves, each on a connection of its own. */
    private List<CampaignItem> items(int... waves) {
        List<CampaignItem> items = new ArrayList<>();
        IntStream.range(0, waves.length)
                .forEach(position -> items.add(new CampaignItem(
                        position,
                        waves[position],
                        AnOperation.connection("prod-eu", "partner-" + position),
                        ids.nextOperation(),
                        Status.PENDING,
                        null,
                        null)));
        return items;
    }

    /** The item's operation, begun. */
    private OperationId run(CampaignItem item) {
        return begun(AnOperation.anOperation(item.operation(), clock.instant()).on(item.connection()));
    }

    private CampaignItem item(OperationId campaign, int position) {
        return campaigns().items(campaign, PageRequest.first(ROOM)).items().get(position);
    }

    private CampaignItem only(OperationId campaign) {
        return item(campaign, 0);
    }

    private CampaignState state(Campaign campaign) {
        return campaigns()
                .find(Sight.everything(), campaign.id())
                .orElseThrow()
                .campaign()
                .state();
    }

    private static CampaignState.Paused paused() {
        return new CampaignState.Paused(CampaignState.Paused.BY_A_PERSON);
    }

    private void steer(OperationId campaign, CampaignState state) {
        campaigns().steer(campaign, state, clock.instant());
    }

    private void advance(Turn turn, ItemResult... results) {
        campaigns()
                .advance(
                        turn.lease(),
                        List.of(results),
                        turn.standing().campaign().state(),
                        clock.instant());
    }

    private OperationId letGo(Optional<Turn> turn) {
        advance(turn.orElseThrow());
        return turn.orElseThrow().lease().operation();
    }

    private static List<Integer> positions(Optional<Turn> turn) {
        return turn.orElseThrow().due().stream().map(CampaignItem::position).toList();
    }

    private static Tally tally(Status status, long many) {
        return switch (status) {
            case PENDING -> new Tally(many, 0, 0, 0, 0);
            case UNDER_WAY -> new Tally(0, many, 0, 0, 0);
            case DONE -> new Tally(0, 0, many, 0, 0);
            case FAILED -> new Tally(0, 0, 0, many, 0);
            case SKIPPED -> new Tally(0, 0, 0, 0, many);
        };
    }
}
