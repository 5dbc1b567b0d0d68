package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;

/**
 * The secret scopes of a workspace.
 *
 * <p>Every method throws {@link Failure.Refused} or {@link Failure.Unavailable} when surely nothing was done, and
 * {@link Failure.OutcomeUnknown} when the request left and no usable answer came.
 */
public interface SecretScopes {
    /**
     * Puts a value into a scope, in the place of the one before. Calling twice is safe.
     *
     * @throws Failure.NotFound there is no such scope
     */
    void put(Workspace workspace, Delivery.SecretScope place, TokenSecret value);
}
