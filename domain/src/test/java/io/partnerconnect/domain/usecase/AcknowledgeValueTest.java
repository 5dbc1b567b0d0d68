package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.port.in.AcknowledgeValue;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgeValueTest {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;
    private final CustodyUseCases custody = installation.useCases.custody();

    @Test
    void aSealedValueIsOwedByPeopleUntilItIsAcknowledged() {
        // Given
        Operation rotation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        Instant sealed = rotation.handedOverAt().orElseThrow();
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind().isForPeople()).isTrue();
            assertThat(owed.subject().id())
                    .isEqualTo(rotations.replacement().id().value());
            assertThat(owed.since()).isEqualTo(sealed);
        });

        // When
        Operation after = acknowledge(rotation);

        // Then
        assertThat(after.latest(StepResult.Delivered.class))
                .contains(new StepResult.Delivered(null, new Receipt(AnIntent.ALICE, installation.clock.instant())));
        assertThat(owed()).isEmpty();
    }

    @Test
    void acknowledgingTwiceIsAcknowledgingOnce() {
        // Given
        Operation rotation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        Operation first = acknowledge(rotation);
        installation.clock.advance(Duration.ofHours(1));

        // When
        Operation second = acknowledge(rotation);

        // Then
        assertThat(second.latest(StepResult.Delivered.class)).isEqualTo(first.latest(StepResult.Delivered.class));
    }

    @Test
    void whatIsNotSealedYetCannotBeAcknowledged() {
        Operation begun = rotations.begin(rotations.scheduled(Rotations.SEALED));

        Throwable acknowledging = catchThrowable(() -> acknowledge(begun));

        assertThat(acknowledging).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void aValueNobodyAcknowledgesIsRemovedAfterThirtyDaysAndTheAuditSaysSo() {
        // Given
        Operation rotation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        installation.clock.advance(KEPT.minus(Duration.ofHours(1)));
        assertThat(custody.forgetSealedValues(KEPT).run()).isZero();
        installation.clock.advance(Duration.ofHours(2));

        // When
        int removed = custody.forgetSealedValues(KEPT).run();

        // Then
        assertThat(removed).isEqualTo(1);
        StepResult.Delivered delivered = installation
                .operation(rotation.id())
                .latest(StepResult.Delivered.class)
                .orElseThrow();
        assertThat(delivered.sealed()).isNull();
        assertThat(delivered.receipt())
                .isEqualTo(new Receipt(Actor.service("sealed-values"), installation.clock.instant()));
        assertThat(installation.ledger.written())
                .anyMatch(event -> event.action().equals("value.acknowledge")
                        && event.actor().equals(Actor.service("sealed-values")));
        assertThat(custody.forgetSealedValues(KEPT).run()).isZero();
    }

    @Test
    void theValueOfATokenThatWasTakenBackIsRemovedAtOnce() {
        // Given
        Operation rotation = rotations.carriedOut(rotations.scheduled(Rotations.SEALED));
        installation
                .useCases
                .steerOperation()
                .handle(
                        installation.reasoned(),
                        new SteerOperation.Command(rotation.id(), SteerOperation.Direction.CANCEL));
        rotations.after(Duration.ofMinutes(1), rotation);

        // When
        int removed = custody.forgetSealedValues(KEPT).run();

        // Then
        assertThat(removed).isEqualTo(1);
        assertThat(owed()).isEmpty();
    }

    private Operation acknowledge(Operation operation) {
        return Answers.done(custody.acknowledgeValue()
                .handle(installation.reasoned(), new AcknowledgeValue.Command(operation.id())));
    }

    private List<OwedWork> owed() {
        return Installation.owed(installation.useCases).stream()
                .filter(owed -> owed.kind() == OwedWork.Kind.ACKNOWLEDGEMENT)
                .toList();
    }
}
