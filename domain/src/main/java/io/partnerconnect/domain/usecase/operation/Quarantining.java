package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.QuarantineConnection;
import io.partnerconnect.domain.port.in.ReleaseConnection;
import io.partnerconnect.domain.port.in.Started;
import java.util.List;
import java.util.function.Function;

/** Locks partners out and lets them in again, by making their service principals inactive and active. */
final class Quarantining {
    private final BrowseTiles tiles;
    private final Beginning beginning;

    Quarantining(BrowseTiles tiles, Beginning beginning) {
        this.tiles = tiles;
        this.beginning = beginning;
    }

    Answer<Started> quarantine(Mandate mandate, QuarantineConnection.Command command) {
        return beginning.begin(
                mandate,
                command,
                OperationKind.QUARANTINE,
                command.connection(),
                () -> each(
                        command.connection(),
                        whose -> new Effect.DeactivatePrincipal(whose.id(), whose.applicationId(), whose.active())));
    }

    Answer<Started> release(Mandate mandate, ReleaseConnection.Command command) {
        return beginning.begin(
                mandate,
                command,
                OperationKind.RELEASE,
                command.connection(),
                () -> each(
                        command.connection(),
                        whose -> new Effect.ActivatePrincipal(whose.id(), whose.applicationId())));
    }

    private List<Effect> each(ConnectionName connection, Function<ServicePrincipal, Effect> effect) {
        List<ServicePrincipal> principals =
                tiles.get(connection.workspace(), connection.partner()).principals();
        if (principals.isEmpty()) {
            throw new Failure.NotFound(Missing.SERVICE_PRINCIPAL, "of the connection");
        }
        return principals.stream().map(effect).toList();
    }
}
