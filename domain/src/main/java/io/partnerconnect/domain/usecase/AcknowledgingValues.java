package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.Receipt;
import io.partnerconnect.domain.model.operation.SealedValue;
import io.partnerconnect.domain.port.in.AcknowledgeValue;
import io.partnerconnect.domain.port.in.ForgetSealedValues;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.SealedValues;
import java.time.Duration;
import java.util.List;

/** Removes sealed values: those somebody has taken, and those nobody will. */
final class AcknowledgingValues {
    private static final Actor JOB = Actor.service("sealed-values");
    private static final Reason OUTDATED =
            new Reason("not acknowledged for as long as sealed values are kept, or the token was taken back");
    private static final int AT_A_TIME = 100;

    private final SealedValues values;
    private final Operations operations;
    private final Surroundings.Clockwork clockwork;

    AcknowledgingValues(SealedValues values, Operations operations, Surroundings.Clockwork clockwork) {
        this.values = values;
        this.operations = operations;
        this.clockwork = clockwork;
    }

    Operation acknowledge(Mandate mandate, AcknowledgeValue.Command command) {
        values.acknowledge(
                command.operation(),
                new Receipt(mandate.actor(), clockwork.clock().instant()));
        return operations.find(command.operation()).orElseThrow();
    }

    /** Two replicas at once do no harm: the second finds the receipt of the first. */
    ForgetSealedValues forgetting(AcknowledgeValue acknowledge, Duration kept) {
        return () -> {
            List<SealedValue> outdated =
                    values.outdated(clockwork.clock().instant().minus(kept), AT_A_TIME);
            outdated.forEach(value -> acknowledge.handle(mandate(), new AcknowledgeValue.Command(value.operation())));
            return outdated.size();
        };
    }

    private Mandate mandate() {
        return new Mandate(new OperationId(clockwork.ids().next()), JOB, OUTDATED, null, null);
    }
}
