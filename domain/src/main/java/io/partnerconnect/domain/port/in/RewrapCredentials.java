package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.servicecredential.Rewrapping;

/**
 * Seals with the current key what is sealed with others, so that those can be taken away. What is sealed stays the same; calling again goes
 * on where the last call ended.
 */
public interface RewrapCredentials extends UseCase<RewrapCredentials.Command, Rewrapping> {
    /** All of them. */
    record Command() implements io.partnerconnect.domain.port.in.Command<Rewrapping> {}
}
