package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import org.jspecify.annotations.Nullable;

/**
 * Replaces an OAuth secret of a connection's service principal by a new one. The old one goes when a person says that the partner has the
 * new one, because nothing shows whether it is used; when it may be in wrong hands it goes first.
 */
public interface RotateSecret extends UseCase<RotateSecret.Command, Started> {
    /**
     * What to rotate.
     *
     * @param old the secret to replace; null when the connection has just one
     * @param lifetime null: as long as the old one's
     */
    record Command(
            ConnectionName connection,
            @Nullable SecretId old,
            @Nullable SecretLifetime lifetime,
            RotationCause cause,
            Delivery delivery)
            implements io.partnerconnect.domain.port.in.Command<Started> {}
}
