package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.credential.IssuedCredential;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.usecase.FourEyes;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Begins operations; and when their value is to be in the answer, carries them out as far as that. */
final class Beginning {
    private final OperationJournal journal;
    private final Operations operations;
    private final FourEyes fourEyes;
    private final Running running;
    private final InstantSource clock;

    Beginning(
            OperationJournal journal, Operations operations, FourEyes fourEyes, Running running, InstantSource clock) {
        this.journal = journal;
        this.operations = operations;
        this.fourEyes = fourEyes;
        this.running = running;
        this.clock = clock;
    }

    /**
     * Begins what {@code plan} makes of the world as it is now. A request that was made before is not planned again: by then the world is
     * what that request made of it. What is open is looked for before the key is: an operation and its key come into the world together, so
     * that two copies of a request at the same time do not stand in each other's way.
     *
     * @throws Failure.Conflict another operation is under way on the connection; nothing was begun
     */
    Answer<Started> begin(
            Mandate mandate,
            Command<?> command,
            OperationKind kind,
            ConnectionName connection,
            Supplier<List<Effect>> plan) {
        return begin(mandate, command, kind, connection, warranted -> new Planned(warranted, plan.get()));
    }

    /** What is to be done, and by what right. */
    record Planned(Mandate mandate, List<Effect> effects) {}

    /** The same, where the plan goes by the right under which it is done. */
    Answer<Started> begin(
            Mandate mandate,
            Command<?> command,
            OperationKind kind,
            ConnectionName connection,
            Function<Mandate, Planned> plan) {
        Optional<Operation> open = operations.openOn(connection);
        Optional<AuditedOperation> before = fourEyes.earlier(mandate);
        if (before.isPresent()) {
            return new Answer.Replayed<>(before.get());
        }
        open.ifPresent(Beginning::refuse);
        Planned planned;
        try {
            planned = plan.apply(fourEyes.warranted(mandate, command));
        } catch (Failure failure) { // a copy of the request may have changed the world meanwhile, or used the approval
            return new Answer.Replayed<>(fourEyes.earlier(mandate).orElseThrow(() -> failure));
        }
        return begin(operation(mandate, kind, connection, planned.effects()), planned.mandate());
    }

    /**
     * The same, where it has to be found out first whose connection it is.
     *
     * @throws Failure.Conflict another operation is under way on the connection; nothing was begun
     */
    <T> Answer<Started> begin(
            Mandate mandate,
            Command<?> command,
            OperationKind kind,
            Supplier<T> found,
            Function<T, ConnectionName> whose,
            Function<T, List<Effect>> plan) {
        T it;
        try {
            it = found.get();
        } catch (Failure failure) { // what was found the first time may not be there any more
            return new Answer.Replayed<>(fourEyes.earlier(mandate).orElseThrow(() -> failure));
        }
        return begin(mandate, command, kind, whose.apply(it), () -> plan.apply(it));
    }

    private Answer<Started> begin(Operation operation, Mandate mandate) {
        return switch (journal.begin(operation, mandate.key(), mandate.warrant())) {
            case Admission.Begun() -> new Answer.Done<>(operation.id(), started(operation));
            case Admission.Replayed(var earlier) -> new Answer.Replayed<>(earlier);
        };
    }

    private Operation operation(Mandate mandate, OperationKind kind, ConnectionName connection, List<Effect> effects) {
        return Operation.begin(
                mandate.operation(),
                kind,
                connection,
                new Operation.Requester(
                        mandate.actor(),
                        Objects.requireNonNull(mandate.reason(), "reason"),
                        mandate.ticket(),
                        mandate.campaign()),
                clock.instant(),
                effects);
    }

    private static void refuse(Operation open) {
        throw new Failure.Conflict(
                Clash.CONNECTION_BUSY,
                "Operation " + open.id() + " is under way on " + open.connection() + "; nothing was begun.");
    }

    /** It was begun, also when the database does not answer any more. */
    private Operation asItIs(Operation begun) {
        try {
            return operations.find(begun.id()).orElse(begun);
        } catch (Failure.Unavailable silence) {
            return begun;
        }
    }

    private Started started(Operation operation) {
        if (!Remaining.answersTo(operation)) {
            return new Started(operation, null);
        }
        IssuedCredential value = running.carryOutFor(operation.id());
        return new Started(asItIs(operation), value);
    }
}
