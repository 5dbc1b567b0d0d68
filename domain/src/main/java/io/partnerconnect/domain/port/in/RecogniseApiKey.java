package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Optional;

/**
 * Says who comes in with an API key. A key that was revoked, or a value that was replaced, is still taken for as long as was configured,
 * a few seconds; one that was just made is known at once.
 */
public interface RecogniseApiKey {
    /** The key, if it lets in; throws {@link Failure.Unavailable} when that cannot be told: then nobody is let in. */
    Optional<ApiKey> recognise(ApiKeySecret presented);

    /** Writes down which keys were used since the last time. Throws {@link Failure.Unavailable}; then the next time does. */
    void recordUses();
}
