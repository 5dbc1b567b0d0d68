package io.partnerconnect.domain.model.webhook;

import java.time.Instant;

/** How far the delivery of an event to a webhook is. */
public sealed interface DeliveryState {
    /** It is tried from the given time on. */
    record Pending(Instant due) implements DeliveryState {}

    /** The receiver took it. */
    record Delivered(Instant at) implements DeliveryState {}

    /** Its last try failed, or the receiver wants nothing more: a person has to say whether it is to be delivered again. */
    record Dead(Instant at) implements DeliveryState {}

    /** The states by name. */
    enum Kind {
        PENDING,
        DELIVERED,
        DEAD
    }

    default Kind kind() {
        return switch (this) {
            case Pending pending -> Kind.PENDING;
            case Delivered delivered -> Kind.DELIVERED;
            case Dead dead -> Kind.DEAD;
        };
    }
}
