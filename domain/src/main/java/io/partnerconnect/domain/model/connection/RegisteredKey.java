package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.operation.Delivery;
import java.time.Instant;

/** The public key new values of a connection are sealed to when a request names none; by whom and since when it is registered. */
public record RegisteredKey(
        ConnectionName connection, Delivery.Recipient recipient, Actor registeredBy, Instant registeredAt) {}
