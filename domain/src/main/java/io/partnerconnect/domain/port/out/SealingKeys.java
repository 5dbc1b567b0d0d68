package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Optional;

/**
 * The public keys registered for connections: at most one each. Each method is one transaction. A workspace that is forgotten takes
 * those of its connections along.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface SealingKeys {
    /**
     * Registers a key, in the place of the one before. Registering the same key again, by its thumbprint, changes nothing: by whom and
     * since when stays.
     *
     * @return what holds now
     * @throws Failure.NotFound the workspace is not registered
     */
    RegisteredKey register(RegisteredKey key);

    /** Empty when there is none. */
    Optional<RegisteredKey> find(ConnectionName connection);

    /**
     * Forgets the key.
     *
     * @throws Failure.NotFound there is none; so a second call
     */
    void remove(ConnectionName connection);
}
