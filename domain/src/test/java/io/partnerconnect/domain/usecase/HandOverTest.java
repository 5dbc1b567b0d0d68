package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.WatchHandOvers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final CustodyUseCases custody = installation.useCases.custody();

    @Test
    void aConnectEndsAndItsTokenIsStillFollowed() {
        // Given
        Operation connected = connected();

        // Then
        assertThat(connected.state()).isInstanceOf(OperationState.Succeeded.class);
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.HAND_OVER);
            assertThat(owed.operation()).isEqualTo(connected.id());
            assertThat(owed.docs()).isEqualTo(Installation.DBT.links().docs()).isNotNull();
            assertThat(owed.since()).isEqualTo(connected.handedOverAt().orElseThrow());
            assertThat(owed.nextAttempt()).isAfter(installation.clock.instant());
        });
    }

    @Test
    void itClosesWhenUseOfTheTokenIsSeenOnALaterDay() {
        // Given
        Operation connected = connected();
        use(connected, rotations.today());
        look();
        assertThat(owed()).hasSize(1);
        installation.clock.advance(Duration.ofDays(1));
        use(connected, rotations.today());

        // When
        WatchHandOvers.Progress progress = look();

        // Then
        assertThat(progress.closed()).isEqualTo(1);
        assertThat(end(connected)).isEqualTo(HandOver.End.USED);
        assertThat(owed()).isEmpty();
    }

    @Test
    void itClosesWhenTheTokenIsGone() {
        // Given
        Operation connected = connected();
        rotations.revoke(custody.browseHandOvers().get(connected.id()).token());

        // When
        look();

        // Then
        assertThat(end(connected)).isEqualTo(HandOver.End.GONE);
        assertThat(owed()).isEmpty();
    }

    @Test
    void itClosesWhenTheTokenHasExpired() {
        // Given
        Operation connected = connected();
        installation.clock.advance(Duration.ofDays(31));

        // When
        look();

        // Then
        assertThat(end(connected)).isEqualTo(HandOver.End.GONE);
    }

    @Test
    void onceSomebodySaysThatItIsSetItIsTheServicesTurn() {
        // Given
        Operation connected = connected();

        // When
        HandOver confirmed = Answers.done(
                custody.confirmHandOver().handle(installation.reasoned(), new ConfirmHandOver.Command(connected.id())));

        // Then
        assertThat(confirmed.confirmed()).isEqualTo(new Receipt(AnIntent.ALICE, installation.clock.instant()));
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.USE);
            assertThat(owed.kind().isForPeople()).isFalse();
        });
    }

    @Test
    void whatWasNotGivenAwayCannotBeSet() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SCOPE));

        Throwable confirming = catchThrowable(() ->
                custody.confirmHandOver().handle(installation.reasoned(), new ConfirmHandOver.Command(begun.id())));

        assertThat(confirming).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void aRotationsTokenIsOwedOnce() {
        // Given
        Operation rotation = rotations.carriedOut(rotations.scheduled(Rotations.SCOPE));

        // Then
        assertThat(Installation.owed(installation.useCases)).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.HAND_OVER);
            assertThat(owed.operation()).isEqualTo(rotation.id());
        });
    }

    @Test
    void whereAWorkspaceDoesNotAnswerItIsLookedAtAgainAnHourLater() {
        // Given
        Operation connected = connected();
        rotations.revoke(custody.browseHandOvers().get(connected.id()).token());
        rotations.workspace.unavailable(Outage.THROTTLED);

        // When
        WatchHandOvers.Progress progress = look();

        // Then
        assertThat(progress).isEqualTo(new WatchHandOvers.Progress(1, 0, 1));
        assertThat(custody.watchHandOvers().run().looked()).isZero();
    }

    /** dbt is connected; the value is in the answer. */
    private Operation connected() {
        ConnectPartner.Command command = new ConnectPartner.Command(
                new ConnectionName(Installation.PROD, Installation.DBT.key()),
                TokenLifetime.ofSeconds(Duration.ofDays(30).toSeconds()),
                null,
                false,
                new Delivery.Response());
        Operation begun = Answers.started(
                        installation.useCases.operations().connectPartner().handle(installation.reasoned(), command))
                .operation();
        return rotations.after(Duration.ofMinutes(1), begun);
    }

    private void use(Operation operation, LocalDate day) {
        rotations.workspace.use(custody.browseHandOvers().get(operation.id()).token(), day);
    }

    private WatchHandOvers.Progress look() {
        installation.clock.advance(Duration.ofHours(2));
        return custody.watchHandOvers().run();
    }

    private HandOver.End end(Operation operation) {
        return Objects.requireNonNull(
                        custody.browseHandOvers().get(operation.id()).closed())
                .end();
    }

    private List<OwedWork> owed() {
        return Installation.owed(installation.useCases);
    }
}
