package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.Command;

/** The part of a use case that does it, once its intent is durable. */
@FunctionalInterface
public interface Doing<C extends Command<R>, R> {
    R carryOut(Mandate mandate, C command);
}
