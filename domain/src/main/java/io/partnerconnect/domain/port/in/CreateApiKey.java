package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import java.time.Instant;
import java.util.Set;

/** Makes an API key. Its value is given once, here. Nobody makes one that may do what he himself may not. */
public interface CreateApiKey extends UseCase<CreateApiKey.Command, IssuedApiKey> {
    /**
     * Under which name whoever has the value is let in, what he may do, and until when.
     *
     * @param by who makes it, and what he may do himself
     */
    record Command(ApiKeyName name, Set<Grant> grants, Instant expiresAt, Access by)
            implements io.partnerconnect.domain.port.in.Command<IssuedApiKey> {
        /** What is asked for, and not by whom: by that a repeated request is known, on every replica. */
        @Override
        public String toString() {
            return "Command[" + name + ", "
                    + grants.stream().map(Grant::text).sorted().toList() + ", " + expiresAt + "]";
        }
    }
}
