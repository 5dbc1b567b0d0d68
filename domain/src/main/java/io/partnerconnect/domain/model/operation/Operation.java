package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.approval.Warrant;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Intent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan being carried out, step by step. It survives whatever dies: all there is to know of it is in here, and here is durable. */
public record Operation(
        OperationId id,
        OperationKind kind,
        ConnectionName connection,
        Requester requester,
        Instant startedAt,
        OperationState state,
        List<Step> steps) {
    /** Who asked for it, and why. {@code campaign}: the one it is part of; null when it stands alone. */
    public record Requester(
            Actor actor,
            Reason reason,
            @Nullable Ticket ticket,
            @Nullable OperationId campaign) {}

    public Operation {
        steps = List.copyOf(steps);
    }

    /** One that begins now, with its effects in the order they are to happen. */
    public static Operation begin(
            OperationId id,
            OperationKind kind,
            ConnectionName connection,
            Requester by,
            Instant at,
            List<Effect> effects) {
        List<Step> steps = IntStream.range(0, effects.size())
                .mapToObj(position -> Step.ready(position, effects.get(position)))
                .toList();
        return new Operation(id, kind, connection, by, at, new OperationState.Running(at), steps);
    }

    /** What is written down before it begins. */
    public Intent intent(@Nullable RequestKey key) {
        return intent(key, null);
    }

    /** The same, by that right. */
    public Intent intent(@Nullable RequestKey key, @Nullable Warrant warrant) {
        Mandate mandate = new Mandate(id, requester.actor(), requester.reason(), requester.ticket(), key).by(warrant);
        return new Intent(
                mandate,
                kind.action(),
                AuditSubject.of(connection.workspace(), connection.partner()),
                startedAt,
                requester.campaign());
    }

    /** The same, with another state of one of its steps. */
    public Operation with(Step changed) {
        List<Step> after = steps.stream()
                .map(step -> step.position() == changed.position() ? changed : step)
                .toList();
        return new Operation(id, kind, connection, requester, startedAt, state, after);
    }

    /** As it is once that has been written down. Steps that take the place of others come behind all there were. */
    public Operation after(Progress progress) {
        Step changed = progress.step();
        List<Step> after = changed == null ? steps : with(changed).steps;
        return new Operation(
                id,
                kind,
                connection,
                requester,
                startedAt,
                progress.state(),
                replaced(after, changed, progress.remaining()));
    }

    private static List<Step> replaced(List<Step> steps, @Nullable Step kept, @Nullable List<Effect> remaining) {
        if (remaining == null) {
            return steps;
        }
        int next = steps.stream().mapToInt(Step::position).max().orElse(-1) + 1;
        return Stream.concat(
                        steps.stream()
                                .filter(step -> step.isOver() || (kept != null && step.position() == kept.position())),
                        IntStream.range(0, remaining.size())
                                .mapToObj(each -> Step.ready(next + each, remaining.get(each))))
                .toList();
    }

    /** The first step that is not over. */
    public Optional<Step> pending() {
        return steps.stream().filter(step -> !step.isOver()).findFirst();
    }

    /** The results of that kind, oldest first. */
    public <R extends StepResult> Stream<R> results(Class<R> kind) {
        return steps.stream()
                .map(Step::state)
                .filter(StepState.Done.class::isInstance)
                .map(state -> ((StepState.Done) state).result())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** The latest result of that kind. */
    public <R extends StepResult> Optional<R> latest(Class<R> kind) {
        return results(kind).reduce((earlier, later) -> later);
    }

    /** Whether something was done, or may have been, that cannot be taken back. What it made itself was nobody's yet. */
    public boolean isPastReturn() {
        return steps.stream()
                .filter(step -> step.effect() instanceof Effect.Irreversible && step.mayBeDone())
                .map(Step::effect)
                .anyMatch(effect -> !isOfItsOwn(effect));
    }

    private boolean isOfItsOwn(Effect effect) {
        return (effect instanceof Effect.RevokeToken(var token) && made(token))
                || (effect instanceof Effect.DeleteSecret(var id, var whose, var secret) && made(secret));
    }

    /** Whether the token is one this operation made. */
    public boolean made(TokenId token) {
        return results(StepResult.Minted.class)
                .anyMatch(minted -> minted.token().equals(token));
    }

    /** Whether the OAuth secret is one this operation made. */
    public boolean made(SecretId secret) {
        return results(StepResult.SecretMade.class)
                .anyMatch(made -> made.secret().equals(secret));
    }

    /** Whether a new value has left the service, or may have. */
    public boolean isHandedOver() {
        return steps.stream()
                .anyMatch(step -> step.effect() instanceof Effect.Deliver deliver
                        && (deliver.delivery() instanceof Delivery.SecretScope
                                ? step.mayBeDone()
                                : step.state() instanceof StepState.Done));
    }

    /** When a new value was handed over, at the latest. */
    public Optional<Instant> handedOverAt() {
        return deliveries().flatMap(step -> Stream.ofNullable(step.endedAt())).reduce((earlier, later) -> later);
    }

    /** How a new value was handed over, the latest time. */
    public Optional<Effect.Deliver> delivered() {
        return deliveries().map(step -> (Effect.Deliver) step.effect()).reduce((earlier, later) -> later);
    }

    private Stream<Step> deliveries() {
        return steps.stream()
                .filter(step -> step.effect() instanceof Effect.Deliver && step.state() instanceof StepState.Done);
    }
}
