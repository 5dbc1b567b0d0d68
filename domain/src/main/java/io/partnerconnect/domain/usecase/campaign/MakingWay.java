package io.partnerconnect.domain.usecase.campaign;

import io.partnerconnect.domain.model.campaign.Campaign;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.port.in.SteerOperation;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.Operations;

/** In an emergency a rotation that only waits for the partner does not keep the tokens of its connection alive. */
final class MakingWay {
    private final Operations operations;
    private final SteerOperation steering;
    private final Ids ids;

    MakingWay(Operations operations, SteerOperation steering, Ids ids) {
        this.operations = operations;
        this.steering = steering;
        this.ids = ids;
    }

    void on(ConnectionName connection, Campaign campaign) {
        try {
            operations
                    .openOn(connection)
                    .filter(open -> open.kind().isRotation())
                    .filter(open -> !(open.state() instanceof OperationState.Undoing))
                    .ifPresent(rotation -> giveWay(rotation, campaign));
        } catch (Failure notNow) { // a step is under way, or the database silent: the next attempt looks again
            return;
        }
    }

    private void giveWay(Operation rotation, Campaign campaign) {
        steering.handle(
                campaign.mandate(new OperationId(ids.next())),
                new SteerOperation.Command(rotation.id(), SteerOperation.Direction.GIVE_WAY));
    }
}
