package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;

/** Ends an API key for good. One that was ended stays as it is, and that is no failure. */
public interface RevokeApiKey extends UseCase<RevokeApiKey.Command, ApiKey> {
    /** Which one. */
    record Command(ApiKeyName name) implements io.partnerconnect.domain.port.in.Command<ApiKey> {}
}
