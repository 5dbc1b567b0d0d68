package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeSights;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.SealedValue;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.SealedValues;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link SealedValues} must do. */
public abstract class SealedValuesContract extends OperationArrangement {
    private static final String SEALED = "eyJhbGciOiJSU0EtT0FFUC0yNTYifQ.a.b.c.d";
    private static final Delivery.Definite TO_A_KEY = new Delivery.Sealed(new Delivery.SealingKey("{}"));

    /** To the same database as {@link #ports()}. */
    protected abstract SealedValues values();

    @Test
    void aSealedValueWaitsUntilItIsAcknowledged() {
        // Given
        Lease lease = minted(TO_A_KEY);
        deliver(lease, SEALED);
        assertThat(values().waiting(Sight.everything(), 10))
                .containsExactly(new SealedValue(
                        lease.operation(),
                        new StepResult.Minted(TOKEN, clock.instant(), null)
                                .subject(read(lease.operation()).connection()),
                        clock.instant()));
        assertThat(values().waiting(
                                SomeSights.in(
                                        read(lease.operation()).connection().workspace()),
                                10))
                .hasSize(1);
        assertThat(values().waiting(SomeSights.in(new WorkspaceName("another")), 10))
                .isEmpty();
        assertThat(values().waiting(SomeSights.of(new PartnerKey("another")), 10))
                .isEmpty();
        clock.advance(Duration.ofHours(1));
        Receipt receipt = receipt(AnIntent.ALICE);

        // When
        values().acknowledge(lease.operation(), receipt);

        // Then
        assertThat(delivered(lease.operation())).isEqualTo(new StepResult.Delivered(null, receipt));
        assertThat(values().waiting(Sight.everything(), 10)).isEmpty();
        assertThat(everything().toString()).doesNotContain(SEALED);
    }

    @Test
    void theSealedValueOfAnOAuthSecretIsKnownAsThat() {
        // Given
        StepResult.SecretMade made = OperationExamples.secretMade(clock.instant());
        Lease lease = begunAndTaken(another()
                .of(OperationKind.ROTATE_SECRET)
                .doing(List.of(
                        new Effect.MakeSecret(SecretLifetime.ofSeconds(3600)), new Effect.DeliverSecret(TO_A_KEY))));
        done(lease, 0, made);

        // When
        deliver(lease, SEALED);

        // Then
        assertThat(values().waiting(Sight.everything(), 10))
                .containsExactly(new SealedValue(
                        lease.operation(), made.subject(read(lease.operation()).connection()), clock.instant()));
    }

    @Test
    void anEndedOperationsValueIsAcknowledgedToo() {
        // Given
        Lease lease = minted(TO_A_KEY);
        deliver(lease, SEALED);
        become(lease, new OperationState.Succeeded(clock.instant()));
        Receipt receipt = receipt(AnIntent.ALICE);

        // When
        values().acknowledge(lease.operation(), receipt);

        // Then
        assertThat(delivered(lease.operation())).isEqualTo(new StepResult.Delivered(null, receipt));
    }

    @Test
    void acknowledgingAgainLeavesTheFirstReceipt() {
        // Given
        Lease lease = minted(TO_A_KEY);
        deliver(lease, SEALED);
        Receipt first = receipt(AnIntent.ALICE);
        values().acknowledge(lease.operation(), first);
        clock.advance(Duration.ofDays(1));

        // When
        values().acknowledge(lease.operation(), receipt(Actor.service("another")));

        // Then
        assertThat(delivered(lease.operation()).receipt()).isEqualTo(first);
    }

    @Test
    void whatIsNotSealedCannotBeAcknowledged() {
        // Given
        Lease notYet = minted(TO_A_KEY);
        Lease inTheAnswer = minted(new Delivery.Response());
        deliver(inTheAnswer, null);

        // Then
        for (Lease lease : List.of(notYet, inTheAnswer)) {
            assertConflict(
                    "operation-not-in-that-state",
                    catchThrowable(() -> values().acknowledge(lease.operation(), receipt(AnIntent.ALICE))));
        }
        Ended.as(
                Failure.NotFound.class,
                "operation-not-found",
                catchThrowable(() -> values().acknowledge(ids.nextOperation(), receipt(AnIntent.ALICE))));
    }

    @Test
    void whatIsTooOldOrTakenBackIsOutdated() {
        // Given
        Lease old = minted(TO_A_KEY);
        deliver(old, SEALED);
        clock.advance(Duration.ofDays(1));
        Lease young = minted(TO_A_KEY);
        deliver(young, SEALED);
        Lease takenBack = minted(TO_A_KEY);
        deliver(takenBack, SEALED);
        become(takenBack, new OperationState.Cancelled(clock.instant()));

        // Then
        assertThat(values().outdated(clock.instant(), 10))
                .extracting(SealedValue::operation)
                .containsExactlyInAnyOrder(old.operation(), takenBack.operation());
        assertThat(values().waiting(Sight.everything(), 10))
                .extracting(SealedValue::operation)
                .containsExactly(old.operation(), young.operation());
        assertThat(values().waiting(Sight.everything(), 1))
                .extracting(SealedValue::operation)
                .containsExactly(old.operation());
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        // Given
        Lease lease = minted(TO_A_KEY);
        deliver(lease, SEALED);

        // Then
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> values().acknowledge(lease.operation(), receipt(AnIntent.ALICE)),
                        () -> values().waiting(Sight.everything(), 10),
                        () -> values().outdated(clock.instant(), 10)));
        assertThat(values().waiting(Sight.everything(), 10)).hasSize(1);
    }

    private Receipt receipt(Actor by) {
        return new Receipt(by, clock.instant());
    }

    private StepResult.Delivered delivered(OperationId operation) {
        return read(operation).latest(StepResult.Delivered.class).orElseThrow();
    }
}
