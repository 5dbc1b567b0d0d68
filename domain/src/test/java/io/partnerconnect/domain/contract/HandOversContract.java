package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.HandOvers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link HandOvers} must do. */
public abstract class HandOversContract extends OperationArrangement {
    private static final Delivery.Definite IN_THE_ANSWER = new Delivery.Response();

    /** To the same database as {@link #ports()}. */
    protected abstract HandOvers handOvers();

    @Test
    void aHandOverIsOpenedWithTheStepThatGivesTheValueAwayAndNotBefore() {
        // Given
        Lease lease = minted(IN_THE_ANSWER);
        assertThat(handOvers().find(lease.operation())).isEmpty();

        // When
        deliver(lease, null);

        // Then
        HandOver open = new HandOver(
                lease.operation(),
                read(lease.operation()).connection(),
                TOKEN,
                clock.instant(),
                null,
                clock.instant().plus(HandOvers.BETWEEN_LOOKS),
                null);
        assertThat(handOvers().find(lease.operation())).contains(open);
        assertThat(handOvers().open(Sight.everything(), 10)).containsExactly(open);
        assertThat(handOvers().open(SomeSights.in(open.connection().workspace()), 10))
                .containsExactly(open);
        assertThat(handOvers().open(SomeSights.of(new PartnerKey("another")), 10))
                .isEmpty();
        assertThat(handOvers().open(SomeSights.in(new WorkspaceName("another")), 10))
                .isEmpty();
    }

    @Test
    void aStepThatCouldNotBeWrittenOpensNone() {
        // Given
        Lease lost = minted(IN_THE_ANSWER);
        become(lost, new OperationState.Succeeded(clock.instant()));

        // When
        Throwable delivering = catchThrowable(() -> deliver(lost, null));

        // Then
        assertConflict("lease-lost", delivering);
        assertThat(handOvers().find(lost.operation())).isEmpty();
    }

    @Test
    void whoConfirmsFirstIsKept() {
        // Given
        Lease lease = delivered();
        Receipt first = new Receipt(AnIntent.ALICE, clock.instant());
        assertThat(handOvers().confirm(lease.operation(), first).confirmed()).isEqualTo(first);
        clock.advance(Duration.ofDays(1));

        // When
        HandOver again = handOvers()
                .confirm(lease.operation(), new Receipt(new Actor(Actor.Kind.API_KEY, "bob"), clock.instant()));

        // Then
        assertThat(again.confirmed()).isEqualTo(first);
        assertThat(handOvers().open(Sight.everything(), 10)).containsExactly(again);
        Ended.as(
                Failure.NotFound.class,
                "hand-over-not-found",
                catchThrowable(() -> handOvers().confirm(ids.nextOperation(), first)));
    }

    @Test
    void aClosedOneStaysAsItWasClosedAndIsNotLookedAtAnyMore() {
        // Given
        Lease lease = delivered();
        HandOver.Closed used = new HandOver.Closed(HandOver.End.USED, clock.instant());
        handOvers().close(lease.operation(), used);
        clock.advance(Duration.ofDays(1));

        // When
        handOvers().close(lease.operation(), new HandOver.Closed(HandOver.End.GONE, clock.instant()));

        // Then
        assertThat(handOvers().find(lease.operation()).orElseThrow().closed()).isEqualTo(used);
        assertThat(handOvers().open(Sight.everything(), 10)).isEmpty();
        assertThat(handOvers().take(clock.instant(), 10)).isEmpty();
    }

    @Test
    void oneIsTakenOnceAnHour() {
        // Given
        Lease lease = delivered();
        assertThat(handOvers().take(clock.instant(), 10)).isEmpty();
        clock.advance(HandOvers.BETWEEN_LOOKS);

        // When
        List<HandOver> taken = handOvers().take(clock.instant(), 10);

        // Then
        assertThat(taken).singleElement().satisfies(each -> {
            assertThat(each.operation()).isEqualTo(lease.operation());
            assertThat(each.nextLook()).isEqualTo(clock.instant().plus(HandOvers.BETWEEN_LOOKS));
        });
        assertThat(handOvers().take(clock.instant(), 10)).isEmpty();
        clock.advance(HandOvers.BETWEEN_LOOKS);
        assertThat(handOvers().take(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void thoseThatAreDueLongestAreTakenFirst() {
        // Given
        Lease first = delivered();
        clock.advance(Duration.ofMinutes(1));
        Lease second = delivered();
        clock.advance(Duration.ofDays(1));

        // Then
        assertThat(handOvers().take(clock.instant(), 1))
                .extracting(HandOver::operation)
                .containsExactly(first.operation());
        assertThat(handOvers().take(clock.instant(), 1))
                .extracting(HandOver::operation)
                .containsExactly(second.operation());
    }

    @Test
    void ofManyWhoTakeAtOnceEachGetsOthers() throws InterruptedException {
        // Given
        for (int i = 0; i < 6; i++) {
            delivered();
        }
        clock.advance(Duration.ofDays(1));
        Callable<List<HandOver>> taking = () -> handOvers().take(clock.instant(), 4);

        // When
        List<Object> ends = Together.run(Collections.nCopies(4, taking));

        // Then
        List<Object> taken = new ArrayList<>();
        ends.forEach(end -> taken.addAll((List<?>) end));
        assertThat(taken).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void ofATokenThatIsTakenBackNothingIsLeftToDo() {
        // Given
        Lease lease = delivered();

        // When
        become(lease, new OperationState.Undoing("cancelled", clock.instant()));

        // Then
        assertThat(handOvers().open(Sight.everything(), 10)).isEmpty();
    }

    @Test
    void aForgottenWorkspaceTakesItsHandOversAlong() {
        // Given
        Lease lease = delivered();
        become(lease, new OperationState.Succeeded(clock.instant()));

        // When
        ports().workspaces().forget(new WorkspaceName("prod-eu"));

        // Then
        assertThat(handOvers().find(lease.operation())).isEmpty();
        assertThat(handOvers().open(Sight.everything(), 10)).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        // Given
        Lease lease = delivered();
        Receipt receipt = new Receipt(AnIntent.ALICE, clock.instant());

        // Then
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> handOvers().find(lease.operation()),
                        () -> handOvers().open(Sight.everything(), 10),
                        () -> handOvers().take(clock.instant(), 10),
                        () -> handOvers().confirm(lease.operation(), receipt),
                        () -> handOvers()
                                .close(lease.operation(), new HandOver.Closed(HandOver.End.USED, clock.instant()))));
        assertThat(handOvers().open(Sight.everything(), 10))
                .singleElement()
                .satisfies(each -> assertThat(each.confirmed()).isNull());
    }

    private Lease delivered() {
        Lease lease = minted(IN_THE_ANSWER);
        deliver(lease, null);
        return lease;
    }
}
