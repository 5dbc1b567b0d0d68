package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Gives an API key another value. It is given once, here; the one before goes on for the overlap. Nobody is given one with which he may do
 * what he himself may not.
 */
public interface RotateApiKey extends UseCase<RotateApiKey.Command, IssuedApiKey> {
    /**
     * Which one.
     *
     * @param overlap at most 24 hours, and zero when the value before was seen by others
     * @param expiresAt a new end; null when it stays
     * @param by who gets the new value, and what he may do himself
     */
    record Command(
            ApiKeyName name, Duration overlap, @Nullable Instant expiresAt, Access by)
            implements io.partnerconnect.domain.port.in.Command<IssuedApiKey> {
        public Command {
            ApiKeyTerms.overlap(overlap);
        }

        /** What is asked for, and not by whom: by that a repeated request is known, on every replica. */
        @Override
        public String toString() {
            return "Command[" + name + ", " + overlap + ", " + expiresAt + "]";
        }
    }
}
