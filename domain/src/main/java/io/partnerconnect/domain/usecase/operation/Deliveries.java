package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.port.out.Sealing;
import io.partnerconnect.domain.port.out.SealingKeys;

/** Sees to it, before an operation begins, that its value can be handed over as wanted: later is too late, the token is minted by then. */
final class Deliveries {
    private final Sealing sealing;
    private final SealingKeys keys;

    Deliveries(Sealing sealing, SealingKeys keys) {
        this.sealing = sealing;
        this.keys = keys;
    }

    /** A key that came along is one that can be sealed to; whatever else is under way. */
    Delivery accepted(Delivery wanted) {
        return wanted instanceof Delivery.Sealed(var key)
                ? new Delivery.Sealed(sealing.accept(key).key())
                : wanted;
    }

    /** The registered key is the one of this moment: an operation under way is not touched by what is registered later. */
    Delivery.Definite definite(ConnectionName connection, Delivery wanted) {
        return switch (wanted) {
            case Delivery.Definite definite -> definite;
            case Delivery.SealedToRegistered registered ->
                keys.find(connection)
                        .map(key -> new Delivery.Sealed(key.recipient().key()))
                        .orElseThrow(() -> new Failure.Invalid(
                                "delivery.public_key",
                                "must be given, or registered: PUT /api/v1/workspaces/"
                                        + connection.workspace().value() + "/connections/"
                                        + connection.partner().value() + "/sealing-key"));
        };
    }
}
