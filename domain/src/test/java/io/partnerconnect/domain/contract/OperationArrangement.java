package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static io.partnerconnect.domain.fixture.AnOperation.anOperation;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnOperation;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Lease;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.Progress;
import io.partnerconnect.domain.model.operation.StepResult;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of operations have in common. The clock of the database cannot be moved: a lease that is over was taken for no time. */
public abstract class OperationArrangement {
    static final String HERE = "replica-1";
    static final String THERE = "replica-2";
    static final Duration A_MINUTE = Duration.ofMinutes(1);
    static final Duration NO_TIME = Duration.ZERO;
    static final TokenId TOKEN = new TokenId("a".repeat(64));

    final MovableClock clock = new MovableClock();
    final SequentialIds ids = new SequentialIds();
    private OperationPorts ports;

    /** Ports to an empty database. */
    protected abstract OperationPorts empty();

    @BeforeEach
    void registerTwoWorkspaces() {
        ports = empty();
        List.of("prod-eu", "another").forEach(name -> ports.workspaces().register(SomeWorkspaces.workspace(name)));
    }

    OperationPorts ports() {
        return ports;
    }

    OperationJournal journal() {
        return ports.journal();
    }

    Operations operations() {
        return ports.operations();
    }

    /** An operation on prod-eu/fivetran that is not begun yet. */
    AnOperation one() {
        return anOperation(ids.nextOperation(), clock.instant());
    }

    /** One on a connection of its own. */
    AnOperation another() {
        OperationId id = ids.nextOperation();
        return anOperation(id, clock.instant())
                .on(AnOperation.connection("prod-eu", "partner-" + id.value().getLeastSignificantBits() % 1000));
    }

    OperationId begun(AnOperation operation) {
        journal().begin(operation.build(), null, null);
        return operation.id();
    }

    Lease taken(OperationId operation, Duration time) {
        return journal().take(operation, HERE, time).orElseThrow(() -> new AssertionError("it is not free"));
    }

    Lease begunAndTaken(AnOperation operation) {
        return taken(begun(operation), A_MINUTE);
    }

    /** Begins the step of that position under an intent of its own. */
    OperationId started(Lease lease, int position) {
        OperationId attempt = ids.nextOperation();
        start(lease, position, attempt);
        return attempt;
    }

    void start(Lease lease, int position, OperationId attempt) {
        Operation operation = read(lease.operation());
        journal()
                .start(
                        lease,
                        operation.steps().get(position).started(attempt, clock.instant()),
                        intent(attempt, lease.operation()),
                        A_MINUTE);
    }

    Intent intent(OperationId attempt, OperationId operation) {
        return anIntent(attempt, clock.instant()).asStepOf(operation).build();
    }

    void become(Lease lease, OperationState state) {
        advance(lease, Progress.to(state, clock.instant()));
    }

    /** Who writes it down knows without reading it again what is there now. */
    void advance(Lease lease, Progress progress) {
        Operation before = read(lease.operation());
        journal().advance(lease, progress);
        assertThat(read(lease.operation())).isEqualTo(before.after(progress));
    }

    /** A rotation that has minted and is to deliver. */
    Lease minted(Delivery.Definite delivery) {
        Lease lease = begunAndTaken(another()
                .of(OperationKind.ROTATE)
                .doing(List.of(
                        new Effect.MintToken(TokenLifetime.ofSeconds(3600), List.of()),
                        new Effect.DeliverToken(delivery))));
        done(lease, 0, new StepResult.Minted(TOKEN, clock.instant(), null));
        return lease;
    }

    void deliver(Lease lease, @Nullable String sealed) {
        done(lease, 1, new StepResult.Delivered(sealed));
    }

    void done(Lease lease, int position, StepResult result) {
        journal()
                .advance(
                        lease,
                        new Progress(
                                read(lease.operation()).steps().get(position).done(result, clock.instant()),
                                null,
                                null,
                                running(),
                                clock.instant()));
    }

    OperationState.Running running() {
        return new OperationState.Running(clock.instant());
    }

    Operation read(OperationId operation) {
        return operations().find(operation).orElseThrow(() -> new AssertionError("there is none"));
    }

    /** Everything of all operations that can be read. */
    List<Object> everything() {
        List<AuditEvent> events =
                ports.trail().events(EventFilter.any(), PageRequest.first(100)).items();
        return List.of(
                events,
                operations().list(OperationExamples.ALL, PageRequest.first(100)).items());
    }

    List<AuditEvent> events(OperationId operation, AuditPhase phase) {
        EventFilter filter = new EventFilter(null, null, null, null, phase, operation, null, null);
        return ports.trail().events(filter, PageRequest.first(100)).items();
    }

    List<String> outcomes(OperationId operation) {
        return events(operation, AuditPhase.OUTCOME).stream()
                .map(event -> event.outcome() + " " + event.code() + " " + event.result())
                .toList();
    }

    static String words(AuditOutcome outcome) {
        return switch (outcome) {
            case AuditOutcome.Succeeded(String result) -> "SUCCEEDED null " + result;
            case AuditOutcome.Failed(String code) -> "FAILED " + code + " null";
            case AuditOutcome.Unknown(String code) -> "UNKNOWN " + code + " null";
        };
    }

    static void assertConflict(String code, Object end) {
        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
