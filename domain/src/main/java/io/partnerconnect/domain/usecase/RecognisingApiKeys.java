package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyHash;
import io.partnerconnect.domain.model.apikey.ApiKeySecret;
import io.partnerconnect.domain.port.in.RecogniseApiKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Recognises keys by what is known of them, and remembers that they were used. */
final class RecognisingApiKeys implements RecogniseApiKey {
    private final KnownApiKeys known;
    private final ApiKeyUses uses;
    private final InstantSource clock;

    RecognisingApiKeys(KnownApiKeys known, ApiKeyUses uses, InstantSource clock) {
        this.known = known;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public Optional<ApiKey> recognise(ApiKeySecret presented) {
        ApiKeyHash hash = presented.hash();
        Optional<ApiKey> found = known.find(hash);
        Instant now = clock.instant();
        Optional<ApiKey> key = found.filter(each -> each.admits(hash, now));
        key.ifPresent(each -> uses.note(each.name(), now));
        return key;
    }

    @Override
    public void recordUses() {
        uses.write();
    }
}
