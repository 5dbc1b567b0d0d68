package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a connection's token by a new one. The old one goes only when the partner has switched, or when the terms say so; when it may
 * be in wrong hands it goes first. Lifetime and scopes never widen.
 */
public interface RotateToken extends UseCase<RotateToken.Command, Started> {
    /**
     * What to rotate.
     *
     * @param old the token to replace; null when the connection has just one
     * @param lifetime null: as long as the old one's
     */
    record Command(
            ConnectionName connection,
            @Nullable TokenId old,
            @Nullable TokenLifetime lifetime,
            RotationCause cause,
            AdoptionTerms terms,
            Delivery delivery)
            implements io.partnerconnect.domain.port.in.Command<Started> {}
}
