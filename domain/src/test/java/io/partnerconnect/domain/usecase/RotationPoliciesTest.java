package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomePolicies;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.rotation.RotationSchedule;
import io.partnerconnect.domain.model.rotation.RotationWindow;
import io.partnerconnect.domain.port.in.PutRotationPolicy;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.partnerconnect.domain.port.in.SteerOperation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The token is made on 2 November 2026, a Monday, at 10:15; policies replace it when it is 90 days old. */
class RotationPoliciesTest {
    private static final ConnectionName CONNECTION = Rotations.CONNECTION;
    private static final RotationPolicy OF_FIVETRAN = SomePolicies.of(CONNECTION.partner());

    private final Rotations rotations = new Rotations();
    private final Installation installation = rotations.installation;

    @BeforeEach
    void recorded() {
        installation.connections.record(new RecordedConnection(
                CONNECTION.workspace(), CONNECTION.partner(), AnIntent.ALICE, installation.clock.instant()));
    }

    @Test
    void aTokenIsReplacedWhenItIsOldEnoughWhoeverMadeIt() {
        // Given
        RotationPolicy policy = put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(90).minusHours(1));
        assertThat(run()).isEqualTo(new RunRotationPolicies.Progress(1, 0, 0));
        assertThat(last(policy).verdict()).isEqualTo(PolicyRun.Verdict.NOT_DUE);
        installation.clock.advance(Duration.ofDays(1));

        // When
        RunRotationPolicies.Progress progress = run();

        // Then
        assertThat(progress).isEqualTo(new RunRotationPolicies.Progress(1, 1, 0));
        Operation begun = rotation();
        assertThat(begun.requester().actor().name()).isEqualTo("rotation-policy/" + policy.id());
        assertThat(begun.requester().reason()).isEqualTo(policy.reason());
        assertThat(last(policy)).satisfies(run -> {
            assertThat(run.verdict()).isEqualTo(PolicyRun.Verdict.BEGUN);
            assertThat(run.operation()).isEqualTo(begun.id());
            assertThat(run.due()).isEqualTo(rotations.old.createdAt().plus(Duration.ofDays(90)));
            assertThat(run.nextLook()).isAfter(installation.clock.instant());
        });
    }

    @Test
    void nothingIsBegunOutsideTheWindow() {
        // Given
        RotationPolicy sundays = put(SomePolicies.on(
                new RotationSchedule(90, new RotationWindow(Set.of(DayOfWeek.SUNDAY), 2, 4), List.of()), OF_FIVETRAN));
        installation.clock.advance(Duration.ofDays(90)); // 31 January 2027, a Sunday, 10:15

        // When
        int begun = runsUntil(Instant.parse("2027-02-07T02:00:00Z"));

        // Then
        assertThat(begun).isZero();
        assertThat(runsUntil(Instant.parse("2027-02-07T04:00:00Z"))).isEqualTo(1);
        assertThat(last(sundays).at())
                .isBetween(Instant.parse("2027-02-07T02:00:00Z"), Instant.parse("2027-02-07T04:00:00Z"));
    }

    @Test
    void replicasThatLookAtOnceBeginOneRotation() {
        // Given
        put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(91));

        // When
        run();
        RunRotationPolicies.Progress other =
                installation.replica().policies().runRotationPolicies().run();

        // Then
        assertThat(other.looked()).isZero();
        assertThat(rotations()).hasSize(1);
    }

    @Test
    void whoDiesBeforeWritingDownWhatItBeganIsFollowedByOneWhoFindsIt() {
        // Given
        RotationPolicy policy = put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(91));
        run();
        Operation begun = rotation();
        rotations.after(Duration.ofMinutes(1), begun);
        installation.looks.putOff(CONNECTION, installation.clock.instant());

        // When
        run();

        // Then
        assertThat(rotations()).hasSize(1);
        assertThat(last(policy).operation()).isEqualTo(begun.id());
    }

    @Test
    void aCancelledRotationIsTriedAgainInTheNextWindowAndNotBefore() {
        // Given
        put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(91));
        run();
        installation
                .useCases
                .steerOperation()
                .handle(
                        installation.reasoned(),
                        new SteerOperation.Command(rotation().id(), SteerOperation.Direction.CANCEL));
        rotations.after(Duration.ofMinutes(1), rotation());

        // When
        int today = runsUntil(Instant.parse("2027-02-02T00:00:00Z"));

        // Then
        assertThat(today).isZero();
        assertThat(runsUntil(Instant.parse("2027-02-02T02:00:00Z"))).isEqualTo(1);
        assertThat(rotations()).hasSize(2);
    }

    @Test
    void whatCannotBeBegunSaysWhyAndIsTriedAgainInTheNextWindow() {
        // Given
        RotationPolicy policy = put(SomePolicies.policy(
                1, new PolicyScope.OfPartner(CONNECTION.partner()), new Delivery.SealedToRegistered()));
        installation.clock.advance(Duration.ofDays(91));

        // When
        RunRotationPolicies.Progress progress = run();

        // Then
        assertThat(progress.failed()).isEqualTo(1);
        PolicyRun.Trouble trouble = last(policy).trouble();
        assertThat(trouble).isNotNull();
        assertThat(String.valueOf(trouble)).contains("sealing-key");
        assertThat(run().looked()).isZero();
    }

    @Test
    void aWorkspaceThatDoesNotAnswerIsTriedAgainInTheNextWindow() {
        // Given
        RotationPolicy policy = put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(91));
        rotations.workspace.unavailable(Outage.THROTTLED);

        // When
        RunRotationPolicies.Progress progress = run();

        // Then
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(last(policy).verdict()).isEqualTo(PolicyRun.Verdict.FAILED);
        assertThat(run().looked()).isZero();
    }

    @Test
    void whatIsUnderWayOnTheConnectionComesFirst() {
        // Given
        RotationPolicy policy = put(OF_FIVETRAN);
        installation.clock.advance(Duration.ofDays(91));
        Operation quarantine = Answers.started(installation
                        .useCases
                        .operations()
                        .quarantineConnection()
                        .handle(installation.reasoned(), new QuarantineConnection.Command(CONNECTION)))
                .operation();

        // When
        run();

        // Then
        assertThat(last(policy).verdict()).isEqualTo(PolicyRun.Verdict.BUSY);
        assertThat(last(policy).operation()).isEqualTo(quarantine.id());
        assertThat(rotations()).isEmpty();
    }

    @Test
    void ofSeveralTokensNoneIsGuessed() {
        // Given
        RotationPolicy policy = put(OF_FIVETRAN);
        rotations.workspace.addToken(rotations.fivetran, "another one");
        installation.clock.advance(Duration.ofDays(91));

        // When
        run();

        // Then
        assertThat(last(policy).verdict()).isEqualTo(PolicyRun.Verdict.SEVERAL_TOKENS);
        assertThat(rotations()).isEmpty();
    }

    @Test
    void aConnectionWhosePolicyIsNotEnabledIsLeftAlone() {
        // Given
        put(OF_FIVETRAN);
        put(SomePolicies.disabled(
                SomePolicies.policy(2, new PolicyScope.OfConnection(CONNECTION), new Delivery.SealedToRegistered())));
        installation.clock.advance(Duration.ofDays(91));

        // When
        run();

        // Then
        assertThat(rotations()).isEmpty();
    }

    @Test
    void aPolicyForWhatIsNotThereIsRefused() {
        assertThat(catchThrowable(() -> put(SomePolicies.of(new PartnerKey("unknown")))))
                .isInstanceOf(Failure.NotFound.class);
    }

    private RotationPolicy put(RotationPolicy policy) {
        return Answers.done(installation
                .useCases
                .policies()
                .putRotationPolicy()
                .handle(installation.reasoned(), new PutRotationPolicy.Command(policy)));
    }

    private RunRotationPolicies.Progress run() {
        return installation.useCases.policies().runRotationPolicies().run();
    }

    /** Lets a replica look every ten minutes; how many rotations it began. */
    private int runsUntil(Instant end) {
        int begun = 0;
        while (installation.clock.instant().isBefore(end)) {
            begun += run().begun();
            installation.clock.advance(Duration.ofMinutes(10));
        }
        return begun;
    }

    private PolicyRun last(RotationPolicy policy) {
        return installation
                .useCases
                .policies()
                .browseRotationPolicies()
                .runs(Sight.everything(), policy.id(), PageRequest.first(10))
                .items()
                .getFirst();
    }

    private Operation rotation() {
        return rotations().getFirst();
    }

    private List<Operation> rotations() {
        return installation.operations.historyOf(CONNECTION, 10).stream()
                .filter(operation -> operation.kind() == OperationKind.ROTATE)
                .toList();
    }
}
