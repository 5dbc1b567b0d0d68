package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;

/** Encrypts values to public keys. */
@FunctionalInterface
public interface Sealing {
    /**
     * Encrypts the value so that only the holder of the private key can read it.
     *
     * @return a JWE in compact form
     * @throws Failure.Invalid {@code delivery.public_key}: not a public RSA (2048 bits or more) or EC (P-256, P-384, P-521) key
     */
    String seal(TokenSecret value, Delivery.SealingKey key);
}
