package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Operations as far as a test says. */
public final class OperationExample {
    public static final Instant START = Instant.parse("2026-11-02T10:15:30Z");
    private static final ConnectionName CONNECTION =
            new ConnectionName(new WorkspaceName("prod-eu"), new PartnerKey("fivetran"));

    private OperationExample() {}

    /** One of that kind with those effects, begun so many seconds after the first. */
    public static Operation begun(OperationKind kind, long after, Effect... effects) {
        Operation.Requester alice = new Operation.Requester(AnIntent.ALICE, new Reason("a test"), null, null);
        OperationId id = new OperationId(new UUID(0x7000L, after));
        return Operation.begin(id, kind, CONNECTION, alice, START.plusSeconds(after), List.of(effects));
    }

    /** Its next step is done, with nothing to tell. */
    public static Operation done(Operation operation) {
        return done(operation, new StepResult.Nothing());
    }

    /** Its next step is done. */
    public static Operation done(Operation operation, StepResult result) {
        return operation.with(operation.pending().orElseThrow().done(result, operation.startedAt()));
    }

    public static Operation in(OperationState state, Operation before) {
        return new Operation(
                before.id(),
                before.kind(),
                before.connection(),
                before.requester(),
                before.startedAt(),
                state,
                before.steps());
    }
}
