package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.audit.Admission;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.token.MintedToken;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Begins operations; and when their value is to be in the answer, carries them out as far as that. */
final class Beginning {
    private final OperationJournal journal;
    private final Operations operations;
    private final Running running;
    private final InstantSource clock;

    Beginning(OperationJournal journal, Operations operations, Running running, InstantSource clock) {
        this.journal = journal;
        this.operations = operations;
        this.running = running;
        this.clock = clock;
    }

    /** @throws Failure.Conflict another operation is under way on the connection; nothing was begun */
    Answer<Started> begin(Mandate mandate, OperationKind kind, ConnectionName connection, List<Effect> effects) {
        Operation operation = Operation.begin(
                mandate.operation(),
                kind,
                connection,
                new Operation.Requester(
                        mandate.actor(), Objects.requireNonNull(mandate.reason(), "reason"), mandate.ticket()),
                clock.instant(),
                effects);
        return switch (journal.begin(operation, mandate.key())) {
            case Admission.Begun() -> new Answer.Done<>(operation.id(), started(operation));
            case Admission.Replayed(var earlier) -> new Answer.Replayed<>(earlier);
        };
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
        MintedToken value = running.carryOutFor(operation.id());
        return new Started(asItIs(operation), value);
    }
}
