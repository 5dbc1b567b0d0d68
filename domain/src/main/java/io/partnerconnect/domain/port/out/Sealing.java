package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;

/** Encrypts values to public keys. */
public interface Sealing {
    /**
     * Looks whether values can be sealed to the key. What passes here does not fail later for the key's sake.
     *
     * @throws Failure.Invalid {@code delivery.public_key}: not a public RSA (2048 to 8192 bits) or EC (P-256, P-384, P-521) key for
     *     encryption
     */
    Delivery.Recipient accept(Delivery.SealingKey key);

    /**
     * Encrypts the value so that only the holder of the private key can read it.
     *
     * @return a JWE in compact form
     * @throws Failure.Invalid as in {@link #accept}
     */
    String seal(TokenSecret value, Delivery.SealingKey key);
}
