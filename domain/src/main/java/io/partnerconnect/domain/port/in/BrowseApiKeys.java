package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;

/** Shows API keys, never a value. */
public interface BrowseApiKeys {
    /** Those that have ended too, by name. */
    Page<ApiKey> list(PageRequest page);

    /** Throws {@link Failure.NotFound} when there is none. */
    ApiKey get(ApiKeyName name);
}
