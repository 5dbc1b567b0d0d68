package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditDetails;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEvent.OutcomeKind;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.SensitiveRead;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AuditLedger} must do, but for request keys: see {@link RequestKeysContract}. */
public abstract class AuditLedgerContract {
    private static final AuditDetails ALLOWING =
            AuditDetails.of(PrivateRanges.parse(List.of("fd00:1::/32", "10.1.0.0/16")));
    private static final Duration IN_FLIGHT = Duration.ofMinutes(5);

    private final MovableClock clock = new MovableClock();
    private final SequentialIds operations = new SequentialIds();

    /** Empty at the start of a test. */
    protected abstract AuditLedger ledger();

    /** Reads what the ledger wrote. */
    protected abstract AuditTrail trail();

    protected abstract DatabaseControls database();

    @Test
    void anIntentIsWrittenWithAllThatWasSaid() {
        // Given
        AnIntent intent = anIntent(operations.nextOperation(), clock.instant())
                .because("left the company — für immer \"now\"", "OPS-1")
                .saying(ALLOWING);

        // When
        Admission admission = ledger().intend(intent.build(), IN_FLIGHT);

        // Then
        assertThat(admission).isInstanceOf(Admission.Begun.class);
        assertThat(events())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AuditEvent(
                        events().getFirst().id(),
                        clock.instant(),
                        AuditPhase.INTENT,
                        "workspace.forget",
                        AnIntent.ALICE,
                        intent.subject(),
                        intent.operation(),
                        null,
                        null,
                        "left the company — für immer \"now\"",
                        "OPS-1",
                        null,
                        null,
                        null,
                        ALLOWING));
    }

    @Test
    void anOutcomeRepeatsWhoDidWhatAndSaysHowItEnded() {
        // Given
        OperationId operation = begun();
        clock.advance(Duration.ofNanos(1_234_000));

        // When
        ledger().conclude(operation, new AuditOutcome.Succeeded("token-7"), clock.instant());

        // Then
        AuditEvent intent = events().getLast();
        assertThat(events().getFirst())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AuditEvent(
                        intent.id(),
                        clock.instant(),
                        AuditPhase.OUTCOME,
                        intent.action(),
                        intent.actor(),
                        intent.subject(),
                        operation,
                        null,
                        null,
                        intent.reason(),
                        intent.ticket(),
                        OutcomeKind.SUCCEEDED,
                        null,
                        "token-7"));
    }

    @Test
    void whatIsAStepSaysOfWhichOperationInItsIntentAndInItsOutcome() {
        // Given
        OperationId whole = begun();
        OperationId step = operations.nextOperation();
        ledger().intend(anIntent(step, clock.instant()).asStepOf(whole).build(), IN_FLIGHT);

        // When
        ledger().conclude(step, new AuditOutcome.Succeeded(null), clock.instant());

        // Then
        assertThat(events())
                .filteredOn(event -> step.equals(event.operation()))
                .hasSize(2)
                .extracting(AuditEvent::partOf)
                .containsOnly(whole);
        assertThat(events())
                .filteredOn(event -> whole.equals(event.operation()))
                .extracting(AuditEvent::partOf)
                .containsOnlyNulls();
    }

    @Test
    void aStepThatDiedSaysOfWhichOperationItWasWhenItIsSettled() {
        // Given
        OperationId whole = begun();
        OperationId step = operations.nextOperation();
        ledger().intend(anIntent(step, clock.instant()).asStepOf(whole).build(), IN_FLIGHT);
        OperationId settling = begunToSettle(step);

        // When
        ledger().settle(step, settling, Settlement.HAD_NO_EFFECT, clock.instant());

        // Then
        assertThat(outcomeEvents(step)).extracting(AuditEvent::partOf).containsExactly(whole);
        assertThat(outcomeEvents(settling)).extracting(AuditEvent::partOf).containsOnlyNulls();
    }

    @Test
    void aFailureAndAnUnknownOutcomeSayWhy() {
        // Given
        OperationId failed = begun();
        OperationId unknown = begun();
        clock.advance(Duration.ofSeconds(1));

        // When
        ledger().conclude(failed, new AuditOutcome.Failed("quota-reached"), clock.instant());
        ledger().conclude(unknown, new AuditOutcome.Unknown("outcome-unknown"), clock.instant());

        // Then
        assertThat(outcomes(failed)).containsExactly("FAILED quota-reached");
        assertThat(outcomes(unknown)).containsExactly("UNKNOWN outcome-unknown");
    }

    @Test
    void anOperationHasOneOutcome() {
        // Given
        OperationId operation = begun();
        ledger().conclude(operation, new AuditOutcome.Failed("stale"), clock.instant());

        // When
        Throwable again =
                catchThrowable(() -> ledger().conclude(operation, new AuditOutcome.Succeeded(null), clock.instant()));

        // Then
        assertAlreadyConcluded(again);
        assertThat(outcomes(operation)).containsExactly("FAILED stale");
    }

    @Test
    void ofManyWhoConcludeAtOnceOneWrites() throws InterruptedException {
        // Given
        OperationId operation = begun();

        // When
        List<Object> ends = Together.run(Collections.nCopies(8, () -> {
            ledger().conclude(operation, new AuditOutcome.Succeeded(null), clock.instant());
            return "written";
        }));

        // Then
        assertThat(ends).filteredOn("written"::equals).hasSize(1);
        assertThat(ends).filteredOn(Failure.Conflict.class::isInstance).hasSize(7);
        assertThat(outcomes(operation)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsSettledByTheOutcomeOfTheOperationThatFoundOut(Settlement settlement) {
        // Given
        OperationId unknown = begun();
        ledger().conclude(unknown, new AuditOutcome.Unknown("outcome-unknown"), clock.instant());
        OperationId settling = begunToSettle(unknown);

        // When
        ledger().settle(unknown, settling, settlement, clock.instant());

        // Then
        assertThat(outcomes(settling)).containsExactly("SUCCEEDED " + settlement.code());
        assertThat(outcomes(unknown)).containsExactly("UNKNOWN outcome-unknown");
        assertThat(settles(settling)).containsExactly(unknown);
    }

    @Test
    void anOperationThatDiedGetsItsUnknownOutcomeWhenItIsSettled() {
        // Given
        OperationId died = begun();
        OperationId settling = begunToSettle(died);

        // When
        ledger().settle(died, settling, Settlement.HAD_NO_EFFECT, clock.instant());

        // Then
        assertThat(outcomes(died)).containsExactly("UNKNOWN interrupted");
        assertThat(outcomes(settling)).containsExactly("SUCCEEDED had-no-effect");
        assertAlreadyConcluded(
                catchThrowable(() -> ledger().conclude(died, new AuditOutcome.Succeeded(null), clock.instant())));
    }

    @Test
    void anOperationIsSettledOnce() {
        // Given
        OperationId unknown = begun();
        OperationId first = begunToSettle(unknown);
        OperationId second = begunToSettle(unknown);
        ledger().settle(unknown, first, Settlement.TOOK_EFFECT, clock.instant());

        // When
        Throwable again =
                catchThrowable(() -> ledger().settle(unknown, second, Settlement.HAD_NO_EFFECT, clock.instant()));

        // Then
        assertAlreadyConcluded(again);
        assertThat(outcomes(second)).isEmpty();
    }

    @Test
    void whatEndedKnownCannotBeSettled() {
        // Given
        OperationId known = begun();
        ledger().conclude(known, new AuditOutcome.Succeeded(null), clock.instant());
        OperationId settling = begunToSettle(known);

        // When
        Throwable ending =
                catchThrowable(() -> ledger().settle(known, settling, Settlement.HAD_NO_EFFECT, clock.instant()));

        // Then
        assertAlreadyConcluded(ending);
        assertThat(outcomes(settling)).isEmpty();
    }

    @Test
    void anOperationThatHasItsOutcomeCannotSettleAnother() {
        // Given
        OperationId unknown = begun();
        OperationId settling = begunToSettle(unknown);
        ledger().conclude(settling, new AuditOutcome.Failed("workspace-unreachable"), clock.instant());

        // When
        Throwable ending =
                catchThrowable(() -> ledger().settle(unknown, settling, Settlement.TOOK_EFFECT, clock.instant()));

        // Then
        assertAlreadyConcluded(ending);
        assertThat(outcomes(unknown)).isEmpty();
    }

    @Test
    void ofTwoReplicasThatSettleAtOnceOneWrites() throws InterruptedException {
        // Given
        OperationId unknown = begun();
        List<OperationId> settling = List.of(begunToSettle(unknown), begunToSettle(unknown));

        // When
        List<Object> ends = Together.run(settling.stream()
                .map(each -> (Callable<?>) () -> {
                    ledger().settle(unknown, each, Settlement.TOOK_EFFECT, clock.instant());
                    return "written";
                })
                .toList());

        // Then
        assertThat(ends).contains("written").hasAtLeastOneElementOfType(Failure.Conflict.class);
        assertThat(outcomes(unknown)).containsExactly("UNKNOWN interrupted");
    }

    @Test
    void aRefusedRequestIsWrittenWithItsRouteAndTheWorkspaceItNamed() {
        // Given
        WorkspaceName workspace = new WorkspaceName("prod-eu");
        Denial denial = new Denial(
                AnIntent.ALICE,
                "POST /api/v1/workspaces/{workspace}/tokens",
                workspace,
                "forbidden",
                3,
                clock.instant());

        // When
        ledger().deny(List.of(denial));

        // Then
        assertThat(events())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new AuditEvent(
                        events().getFirst().id(),
                        clock.instant(),
                        AuditPhase.DENIED,
                        denial.route(),
                        AnIntent.ALICE,
                        AuditSubject.of(workspace),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "forbidden",
                        null));
    }

    @Test
    void manyRefusedRequestsAreWrittenAtOnce() {
        // Given
        Denial denial =
                new Denial(Actor.anonymous(), "GET /api/v1/tokens", null, "unauthenticated", 0, clock.instant());

        // When
        ledger().deny(Collections.nCopies(250, denial));

        // Then
        assertThat(events())
                .hasSize(250)
                .allSatisfy(event -> assertThat(event.subject()).isNull());
    }

    @Test
    void noRefusedRequestsAreNothingToWrite() {
        ledger().deny(List.of());

        assertThat(events()).isEmpty();
    }

    @Test
    void aSensitiveReadIsWrittenWithItsRouteAndWhatWasAskedFor() {
        // Given
        SensitiveRead read = new SensitiveRead(
                AnIntent.ALICE,
                "GET /api/v1/audit/events",
                new WorkspaceName("prod-eu"),
                new PartnerKey("fivetran"),
                clock.instant());

        // When
        ledger().read(read);

        // Then
        AuditEvent event = events().getFirst();
        assertThat(events()).hasSize(1);
        assertThat(event.phase()).isEqualTo(AuditPhase.READ);
        assertThat(event.action()).isEqualTo("GET /api/v1/audit/events");
        assertThat(event.actor()).isEqualTo(AnIntent.ALICE);
        assertThat(event.at()).isEqualTo(clock.instant());
        assertThat(event.subject())
                .isEqualTo(AuditSubject.of(new WorkspaceName("prod-eu"), new PartnerKey("fivetran")));
    }

    @Test
    void theSameReadTwiceIsWrittenTwice() {
        SensitiveRead read = new SensitiveRead(AnIntent.ALICE, "GET /api/v1/audit/export", null, null, clock.instant());

        ledger().read(read);
        ledger().read(read);

        assertThat(events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.subject()).isNull());
    }

    @Test
    void nothingCanBeWrittenWhileTheDatabaseDoesNotAnswer() {
        OperationId operation = begun();
        OperationId settling = begunToSettle(operation);
        Denial denial = new Denial(Actor.anonymous(), "GET /", null, "unauthenticated", 0, clock.instant());
        SensitiveRead read = new SensitiveRead(AnIntent.ALICE, "GET /", null, null, clock.instant());

        Unanswered.assertUnavailable(
                database(),
                Outage.AUDIT,
                List.of(
                        () -> ledger().intend(
                                        anIntent(operations.nextOperation(), clock.instant())
                                                .build(),
                                        IN_FLIGHT),
                        () -> ledger().conclude(operation, new AuditOutcome.Succeeded(null), clock.instant()),
                        () -> ledger().settle(operation, settling, Settlement.TOOK_EFFECT, clock.instant()),
                        () -> ledger().deny(List.of(denial)),
                        () -> ledger().read(read)));

        assertThat(events()).hasSize(2);
    }

    private OperationId begun() {
        OperationId operation = operations.nextOperation();
        ledger().intend(
                        anIntent(operation, clock.instant())
                                .because("tidy up", "T-1")
                                .build(),
                        IN_FLIGHT);
        return operation;
    }

    private OperationId begunToSettle(OperationId unknown) {
        OperationId operation = operations.nextOperation();
        AnIntent intent = anIntent(operation, clock.instant())
                .by(Actor.service("settle"))
                .to(Action.SETTLE, AuditSubject.of(unknown, null));
        ledger().intend(intent.build(), IN_FLIGHT);
        return operation;
    }

    private List<AuditEvent> events() {
        return trail().events(Sight.everything(), EventFilter.any(), PageRequest.first(PageRequest.LARGEST_SIZE))
                .items();
    }

    private Stream<AuditEvent> outcomeEvents(OperationId operation) {
        return events().stream()
                .filter(event -> operation.equals(event.operation()) && event.phase() == AuditPhase.OUTCOME);
    }

    private Stream<String> outcomes(OperationId operation) {
        return outcomeEvents(operation).map(event -> event.outcome() + " " + event.code());
    }

    private List<OperationId> settles(OperationId operation) {
        return outcomeEvents(operation).map(AuditEvent::settles).toList();
    }

    private static void assertAlreadyConcluded(Throwable end) {
        Ended.as(Failure.Conflict.class, "already-concluded", end);
    }
}
